package org.tocsin.formats.json;

import java.time.Instant;
import org.tocsin.domain.advisory.AdvisoryId;
import org.tocsin.domain.advisory.Code;
import org.tocsin.domain.advisory.Consent;
import org.tocsin.domain.advisory.Contact;
import org.tocsin.domain.advisory.ExternalId;
import org.tocsin.domain.advisory.Lane;
import org.tocsin.domain.advisory.LanguageTag;
import org.tocsin.domain.advisory.Reference;
import org.tocsin.domain.advisory.Status;
import org.tocsin.domain.area.Locode;
import org.tocsin.domain.area.RegionCode;
import org.tocsin.domain.area.StateCode;
import org.tocsin.domain.party.ParticipantId;
import org.tocsin.domain.party.PersonId;
import org.tocsin.domain.sector.AdvisoryKind;
import org.tocsin.domain.sector.Sector;
import org.tocsin.domain.sector.Topic;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;
import org.tocsin.formats.Writing;

/// The shapes of ids, codes and other small values that many documents share.
final class Codes {
    static final Shape<Sector> SECTOR = Scalars.codes(Sector.values(), Sector::code);
    static final Shape<Topic> TOPIC = Scalars.codes(Topic.values(), Topic::code);
    static final Shape<AdvisoryKind> KIND =
            Scalars.codes(AdvisoryKind.values(), AdvisoryKind::code);
    static final Shape<Lane> LANE = Scalars.names(Lane.class);
    static final Shape<Status> STATUS = Scalars.names(Status.class);
    static final Shape<Code> CODE = Scalars.written(Code::new, Code::value);
    static final Shape<Reference> REFERENCE = Scalars.written(Reference::new, Reference::value);

    /// A State as registers know it, and what was taken before its code was looked up.
    static final Shape<StateCode> STATE = Scalars.written(StateCode::new, StateCode::value);

    /// A State that is named to the hub. Source: SPECIFICATION.md K-19.
    static final Shape<StateCode> ASSIGNED_STATE =
            Scalars.written(code -> new StateCode(code).assigned(), StateCode::value);

    static final Shape<ParticipantId> PARTICIPANT =
            Scalars.written(ParticipantId::new, ParticipantId::value);
    static final Shape<PersonId> PERSON = Scalars.written(PersonId::parse, PersonId::toString);
    static final Shape<Instant> INSTANT = Scalars.INSTANT;
    static final Shape<Integer> LEVEL = Scalars.integer(1, 5);

    static final Shape<AdvisoryId> ADVISORY =
            Shape.of(
                    spot -> Scalars.UUID_SHAPE.read(spot).map(AdvisoryId::new),
                    id -> Scalars.UUID_SHAPE.write(id.value()));

    static final Shape<Contact> CONTACT =
            Shape.object(
                    fields -> {
                        var name = fields.required("name", Scalars.text(200));
                        var address = fields.required("address", Scalars.text(400));
                        return fields.make(() -> new Contact(name.get(), address.get()));
                    },
                    contact ->
                            new Writing()
                                    .text("name", contact.name())
                                    .text("address", contact.address())
                                    .done());

    static final Shape<ExternalId> EXTERNAL_ID =
            Shape.object(
                    fields -> {
                        var scheme = fields.required("scheme", Scalars.text(64));
                        var id = fields.required("id", Scalars.text(200));
                        return fields.make(() -> new ExternalId(scheme.get(), id.get()));
                    },
                    external ->
                            new Writing()
                                    .text("scheme", external.scheme())
                                    .text("id", external.id())
                                    .done());

    static final Shape<Locode> LOCODE = Scalars.written(Locode::new, Locode::value);
    static final Shape<LanguageTag> LANGUAGE =
            Scalars.written(LanguageTag::new, LanguageTag::value);

    static final Shape<RegionCode> REGION = Scalars.written(RegionCode::new, RegionCode::value);
    static final Shape<Consent> CONSENT = Scalars.names(Consent.class);

    private Codes() {}
}
