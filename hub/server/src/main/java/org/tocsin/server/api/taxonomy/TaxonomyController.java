package org.tocsin.server.api.taxonomy;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;

/// Names the sectors, topics and kinds in the caller's language.
@Controller("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class TaxonomyController {
    private static final String ENGLISH = "en";

    private final Taxonomy taxonomy;

    TaxonomyController(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /// Lists the 27 sectors.
    @Get("/sectors")
    HttpResponse<Listing.Sectors> sectors(
            @Header(value = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = ENGLISH) String accept) {
        var language = Language.of(accept);
        return answer(
                language,
                new Listing.Sectors(
                        language.tag(), language.direction(), terms(taxonomy.sectors(), language)));
    }

    /// Lists the 14 topics.
    @Get("/topics")
    HttpResponse<Listing.Topics> topics(
            @Header(value = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = ENGLISH) String accept) {
        var language = Language.of(accept);
        return answer(
                language,
                new Listing.Topics(
                        language.tag(), language.direction(), terms(taxonomy.topics(), language)));
    }

    /// Lists the kinds of advisory that may be published.
    @Get("/kinds")
    HttpResponse<Listing.Kinds> kinds(
            @Header(value = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = ENGLISH) String accept) {
        var language = Language.of(accept);
        return answer(
                language,
                new Listing.Kinds(
                        language.tag(), language.direction(), terms(taxonomy.kinds(), language)));
    }

    private static <T> HttpResponse<T> answer(Language language, T listing) {
        return HttpResponse.ok(listing)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static List<Listing.Term> terms(List<Taxonomy.Word> words, Language language) {
        return words.stream().map(word -> Listing.Term.of(word, language)).toList();
    }
}
