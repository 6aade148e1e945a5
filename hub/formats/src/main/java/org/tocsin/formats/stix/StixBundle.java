package org.tocsin.formats.stix;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.formats.Fields;
import org.tocsin.formats.Reading;
import org.tocsin.formats.Scalars;
import org.tocsin.formats.Shape;

/// A bundle, as it is written.
///
/// @param id the bundle's id
/// @param objects by id, in the bundle's order. Unmodifiable
record StixBundle(String id, Map<String, StixObject> objects) {
    static final Reading<StixBundle> READING = Reading.object(StixBundle::read);

    private static final int OBJECTS_MAX = 2_000;
    private static final Shape<String> TYPE = Scalars.codes(new String[] {"bundle"}, text -> text);

    private static Optional<StixBundle> read(Fields fields) {
        fields.required("type", TYPE);
        var id = fields.required("id", StixObject.ID);
        var objects = fields.required("objects", StixObject.READING.list(OBJECTS_MAX));
        id.found()
                .filter(text -> !text.startsWith("bundle--"))
                .ifPresent(_ -> fields.spot().fault("F-5", "its id is that of a bundle"));
        objects.found()
                .filter(StixBundle::hasTwins)
                .ifPresent(_ -> fields.spot().fault("F-5", "an object stands once"));
        return fields.make(() -> new StixBundle(id.get(), byId(objects.get())));
    }

    private static boolean hasTwins(List<StixObject> objects) {
        var ids = new HashSet<String>();
        return !objects.stream().map(StixObject::id).allMatch(ids::add);
    }

    private static Map<String, StixObject> byId(List<StixObject> objects) {
        var byId = new LinkedHashMap<String, StixObject>();
        objects.forEach(object -> byId.put(object.id(), object));
        return byId;
    }

    @Override
    public String toString() {
        return "StixBundle[" + objects.size() + " objects]";
    }
}
