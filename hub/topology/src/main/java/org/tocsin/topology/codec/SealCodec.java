package org.tocsin.topology.codec;

import static org.tocsin.topology.codec.Parts.maybe;
import static org.tocsin.topology.codec.Parts.orNull;

import org.tocsin.domain.advisory.Signature;
import org.tocsin.domain.dissemination.Attestation;
import org.tocsin.domain.dissemination.Seal;
import org.tocsin.schema.v1.OriginatorSignature;
import org.tocsin.schema.v1.internal.SealKept;

/// What vouches for editions.
final class SealCodec {
    private SealCodec() {}

    static OriginatorSignature written(Signature signature) {
        return new OriginatorSignature(signature.statement(), signature.key(), signature.value());
    }

    static Signature read(OriginatorSignature record) {
        return new Signature(record.getStatement(), record.getKeyId(), record.getValue());
    }

    static org.tocsin.schema.v1.Signature written(Attestation attestation) {
        return new org.tocsin.schema.v1.Signature(
                attestation.attestedBy(), attestation.keyId(), attestation.signature());
    }

    static Attestation read(org.tocsin.schema.v1.Signature record) {
        return new Attestation(record.getAttestedBy(), record.getKeyId(), record.getValue());
    }

    static SealKept written(Seal seal) {
        return new SealKept(
                written(seal.attestation()), orNull(seal.signature(), SealCodec::written));
    }

    static Seal read(SealKept record) {
        return new Seal(
                maybe(record.getSignature(), SealCodec::read), read(record.getAttestation()));
    }
}
