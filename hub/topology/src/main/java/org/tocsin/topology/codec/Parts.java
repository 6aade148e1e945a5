package org.tocsin.topology.codec;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.domain.advisory.Contact;
import org.tocsin.domain.advisory.ExternalId;
import org.tocsin.domain.advisory.Money;
import org.tocsin.domain.advisory.Quantity;

/// Small parts that several kinds have, and fields that may be absent.
final class Parts {
    private Parts() {}

    static org.tocsin.schema.v1.ExternalId written(ExternalId id) {
        return new org.tocsin.schema.v1.ExternalId(id.scheme(), id.id());
    }

    static ExternalId read(org.tocsin.schema.v1.ExternalId record) {
        return new ExternalId(record.getScheme(), record.getId());
    }

    static org.tocsin.schema.v1.Contact written(Contact contact) {
        return new org.tocsin.schema.v1.Contact(contact.name(), contact.address());
    }

    static Contact read(org.tocsin.schema.v1.Contact record) {
        return new Contact(record.getName(), record.getAddress());
    }

    static org.tocsin.schema.v1.Money written(Money money) {
        return new org.tocsin.schema.v1.Money(
                money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    static Money read(org.tocsin.schema.v1.Money record) {
        return new Money(
                new BigDecimal(record.getAmount()), Currency.getInstance(record.getCurrency()));
    }

    static String written(Quantity quantity) {
        return quantity.value().toPlainString();
    }

    static Quantity quantity(String decimal) {
        return new Quantity(new BigDecimal(decimal));
    }

    static <A, B> @Nullable B orNull(Optional<A> value, Function<A, B> written) {
        return value.map(written).orElse(null);
    }

    static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    static @Nullable Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    static <A, B> Optional<B> maybe(@Nullable A value, Function<A, B> read) {
        return Optional.ofNullable(value).map(read);
    }

    static OptionalInt maybe(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    static OptionalLong maybe(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
