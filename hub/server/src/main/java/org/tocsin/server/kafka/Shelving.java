package org.tocsin.server.kafka;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.tocsin.server.config.DataSettings;
import org.tocsin.server.delivery.catalogue.BodyLock;
import org.tocsin.server.delivery.catalogue.Markings;
import org.tocsin.server.delivery.catalogue.RocksShelf;
import org.tocsin.server.delivery.catalogue.Shelf;
import org.tocsin.server.delivery.store.Store;
import org.tocsin.topology.personal.RecordKeys;

/// Makes what delivery keeps on this node's disk.
@OnKafka
@Factory
final class Shelving {
    private static final byte FORM = 2;

    @Singleton
    @Bean(preDestroy = "close")
    Store store(DataSettings data) {
        return Store.open(Path.of(data.folder(), "catalogue"), FORM, RocksShelf.DRAWERS);
    }

    @Singleton
    Shelf shelf(Store store, Markings markings, RecordKeys keys) {
        return new RocksShelf(store, markings, new BodyLock(keys));
    }
}
