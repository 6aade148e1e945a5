package org.tocsin.server.api.description;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The description as a tree of maps, lists and scalars.
///
/// @param root the whole document
record Document(Map<?, ?> root) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    /// One operation.
    ///
    /// @param method in capitals
    /// @param path with names in braces
    /// @param shared what all operations of the path have
    /// @param own what this one has
    record Operation(String method, String path, Map<?, ?> shared, Map<?, ?> own) {
        /// Whether it needs no credentials.
        boolean isPublic() {
            return own.get("security") instanceof List<?> accepted
                    && (accepted.isEmpty() || accepted.contains(Map.of()));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /// Reads the document that the hub serves.
    static Document read() {
        try (var in = Document.class.getResourceAsStream("/openapi.yml")) {
            return new Document(map(parse(new String(requireNonNull(in).readAllBytes(), UTF_8))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Returns the tree of a text in YAML, or JSON, which is YAML too.
    static Object parse(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options)).load(text);
    }

    /// Returns every operation, in the order of the document.
    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        map(root.get("paths"))
                .forEach((path, shared) ->
                        map(shared)
                                .forEach((method, own) -> {
                                    if (METHODS.contains(text(method))) {
                                        operations.add(operation(path, shared, method, own));
                                    }
                                }));
        return operations;
    }

    /// Returns the parameters of an operation that are said in `place`: `path`, `query`, `header`.
    List<Map<?, ?>> parameters(Operation operation, String place) {
        return Stream.of(operation.shared(), operation.own())
                .flatMap(part -> list(part.get("parameters")).stream())
                .<Map<?, ?>>map(this::resolved)
                .filter(parameter -> text(parameter.get("in")).equals(place))
                .toList();
    }

    /// Returns the schema of this name.
    Map<?, ?> schema(String name) {
        return resolve("#/components/schemas/" + name);
    }

    /// Returns the schema of the answer with this status.
    Map<?, ?> answer(Operation operation, int status) {
        var answers = map(operation.own().get("responses"));
        var described = answers.containsKey("" + status) ? "" + status : "default";
        var content = map(resolved(requireNonNull(answers.get(described))).get("content"));
        return map(map(content.values().iterator().next()).get("schema"));
    }

    /// Returns `node`, or what it refers to.
    Map<?, ?> resolved(Object node) {
        var own = map(node);
        return own.get("$ref") instanceof String reference ? resolve(reference) : own;
    }

    /// Returns what a reference refers to; fails if there is nothing.
    Map<?, ?> resolve(String reference) {
        if (!reference.startsWith("#/")) {
            throw new IllegalArgumentException("beyond the document: " + reference);
        }
        Object node = root;
        for (var name : reference.substring(2).split("/", -1)) {
            node = requireNonNull(map(node).get(name), reference);
        }
        return map(node);
    }

    /// Returns `schema` without references: what they refer to stands in their place, descriptions
    /// on one line.
    Object whole(Object schema) {
        if (schema instanceof List<?> elements) {
            return elements.stream().map(this::whole).toList();
        }
        if (!(schema instanceof Map<?, ?> members)) {
            return schema instanceof String words ? words.strip().replace('\n', ' ') : schema;
        }
        var whole = new LinkedHashMap<Object, Object>();
        if (members.get("$ref") instanceof String reference) {
            map(whole(resolve(reference))).forEach(whole::put);
        }
        members.forEach((name, member) -> {
            if (!name.equals("$ref")) {
                whole.put(name, whole(member));
            }
        });
        return whole;
    }

    /// Returns every reference in the document.
    Set<String> references() {
        var references = new TreeSet<String>();
        collect(root, references);
        return references;
    }

    private static void collect(Object node, Set<String> references) {
        if (node instanceof Map<?, ?> members) {
            if (members.get("$ref") instanceof String reference) {
                references.add(reference);
            }
            members.values().forEach(member -> collect(member, references));
        } else if (node instanceof List<?> elements) {
            elements.forEach(element -> collect(element, references));
        }
    }

    private static Operation operation(Object path, Object shared, Object method, Object own) {
        return new Operation(
                text(method).toUpperCase(Locale.ROOT), text(path), map(shared), map(own));
    }

    static Map<?, ?> map(@Nullable Object node) {
        return node instanceof Map<?, ?> members ? members : Map.of();
    }

    static List<?> list(@Nullable Object node) {
        return node instanceof List<?> elements ? elements : List.of();
    }

    static String text(@Nullable Object node) {
        return String.valueOf(node);
    }
}
