package org.tocsin.topology.codec;

import org.tocsin.domain.dissemination.Precedent;
import org.tocsin.schema.v1.AdvisoryAcknowledged;
import org.tocsin.schema.v1.AdvisoryConsidered;
import org.tocsin.schema.v1.AdvisoryDecided;
import org.tocsin.schema.v1.AdvisoryDerived;
import org.tocsin.schema.v1.AdvisoryEnded;
import org.tocsin.schema.v1.AdvisoryHeld;
import org.tocsin.schema.v1.AdvisoryRefused;
import org.tocsin.schema.v1.AdvisorySubmitted;
import org.tocsin.schema.v1.AuditRecorded;
import org.tocsin.schema.v1.DeliveriesRecorded;
import org.tocsin.schema.v1.EditionReleased;
import org.tocsin.schema.v1.LaneClaimed;
import org.tocsin.schema.v1.NodeReported;
import org.tocsin.schema.v1.ParticipantEnrolled;
import org.tocsin.schema.v1.RecordQuarantined;
import org.tocsin.schema.v1.SubscriptionPlaced;
import org.tocsin.schema.v1.Ticked;
import org.tocsin.schema.v1.internal.PrecedentKept;
import org.tocsin.topology.fact.Acknowledgement;
import org.tocsin.topology.fact.AuditEntry;
import org.tocsin.topology.fact.Claimed;
import org.tocsin.topology.fact.Considered;
import org.tocsin.topology.fact.Decided;
import org.tocsin.topology.fact.Derivation;
import org.tocsin.topology.fact.Ended;
import org.tocsin.topology.fact.Enrolled;
import org.tocsin.topology.fact.Placed;
import org.tocsin.topology.fact.Quarantined;
import org.tocsin.topology.fact.Receipt;
import org.tocsin.topology.fact.Refusal;
import org.tocsin.topology.fact.Release;
import org.tocsin.topology.fact.Reported;
import org.tocsin.topology.fact.Submitted;
import org.tocsin.topology.fact.Tick;
import org.tocsin.topology.fact.Waiting;

/// Every contract of the hub's topics and stores.
public final class Contracts {
    /// Value of `submitted.<lane>.v1`.
    public static final Contract<AdvisorySubmitted, Submitted> SUBMITTED =
            new Contract<AdvisorySubmitted, Submitted>(
                            AdvisorySubmitted.class,
                            AdvisorySubmitted.getClassSchema(),
                            SubmittedCodec::written,
                            SubmittedCodec::read)
                    .orErased(SubmittedCodec::readErased);

    /// Value of `lanes.v1`.
    public static final Contract<LaneClaimed, Claimed> CLAIMED =
            new Contract<>(
                    LaneClaimed.class,
                    LaneClaimed.getClassSchema(),
                    ClaimedCodec::written,
                    ClaimedCodec::read);

    /// Value of `editions.<lane>.v1`.
    public static final Contract<EditionReleased, Release> RELEASE =
            new Contract<>(
                    EditionReleased.class,
                    EditionReleased.getClassSchema(),
                    ReleaseCodec::written,
                    ReleaseCodec::read);

    /// Value of `held.v1`.
    public static final Contract<AdvisoryHeld, Waiting> HELD =
            new Contract<>(
                    AdvisoryHeld.class,
                    AdvisoryHeld.getClassSchema(),
                    HeldCodec::written,
                    HeldCodec::read);

    /// Value of `reviews.v1`.
    public static final Contract<AdvisoryConsidered, Considered> CONSIDERED =
            new Contract<>(
                    AdvisoryConsidered.class,
                    AdvisoryConsidered.getClassSchema(),
                    ConsideredCodec::written,
                    ConsideredCodec::read);

    /// Value of `refused.v1`.
    public static final Contract<AdvisoryRefused, Refusal> REFUSAL =
            new Contract<AdvisoryRefused, Refusal>(
                            AdvisoryRefused.class,
                            AdvisoryRefused.getClassSchema(),
                            RefusalCodec::written,
                            RefusalCodec::read)
                    .orErased(RefusalCodec::readErased);

    /// Value of `decisions.v1`.
    public static final Contract<AdvisoryDecided, Decided> DECIDED =
            new Contract<>(
                    AdvisoryDecided.class,
                    AdvisoryDecided.getClassSchema(),
                    DecidedCodec::written,
                    DecidedCodec::read);

    /// Value of `derivations.v1`.
    public static final Contract<AdvisoryDerived, Derivation> DERIVATION =
            new Contract<>(
                    AdvisoryDerived.class,
                    AdvisoryDerived.getClassSchema(),
                    DerivationCodec::written,
                    DerivationCodec::read);

    /// Value of `endings.v1`.
    public static final Contract<AdvisoryEnded, Ended> ENDED =
            new Contract<>(
                    AdvisoryEnded.class,
                    AdvisoryEnded.getClassSchema(),
                    EndedCodec::written,
                    EndedCodec::read);

    /// Value of `participants.v1`.
    public static final Contract<ParticipantEnrolled, Enrolled> ENROLLED =
            new Contract<>(
                    ParticipantEnrolled.class,
                    ParticipantEnrolled.getClassSchema(),
                    EnrolledCodec::written,
                    EnrolledCodec::read);

    /// Value of `subscriptions.v1`.
    public static final Contract<SubscriptionPlaced, Placed> PLACED =
            new Contract<>(
                    SubscriptionPlaced.class,
                    SubscriptionPlaced.getClassSchema(),
                    PlacedCodec::written,
                    PlacedCodec::read);

    /// Value of `receipts.v1`.
    public static final Contract<DeliveriesRecorded, Receipt> RECEIPT =
            new Contract<>(
                    DeliveriesRecorded.class,
                    DeliveriesRecorded.getClassSchema(),
                    ReceiptCodec::written,
                    ReceiptCodec::read);

    /// Value of `acknowledgements.v1`.
    public static final Contract<AdvisoryAcknowledged, Acknowledgement> ACKNOWLEDGEMENT =
            new Contract<AdvisoryAcknowledged, Acknowledgement>(
                            AdvisoryAcknowledged.class,
                            AdvisoryAcknowledged.getClassSchema(),
                            AcknowledgementCodec::written,
                            AcknowledgementCodec::read)
                    .orErased(AcknowledgementCodec::readErased);

    /// Value of `ticks.v1`.
    public static final Contract<Ticked, Tick> TICK =
            new Contract<>(
                    Ticked.class,
                    Ticked.getClassSchema(),
                    tick -> new Ticked(tick.at()),
                    ticked -> new Tick(ticked.getAt()));

    /// Value of `nodes.v1`.
    public static final Contract<NodeReported, Reported> REPORTED =
            new Contract<>(
                    NodeReported.class,
                    NodeReported.getClassSchema(),
                    it -> new NodeReported(it.node(), it.rights(), it.leaving()),
                    it -> new Reported(it.getNode(), it.getRights(), it.getLeaving()));

    /// Value of `audit.v1`.
    public static final Contract<AuditRecorded, AuditEntry> AUDIT =
            new Contract<>(
                    AuditRecorded.class,
                    AuditRecorded.getClassSchema(),
                    AuditCodec::written,
                    AuditCodec::read);

    /// Value of `quarantine.v1`.
    public static final Contract<RecordQuarantined, Quarantined> QUARANTINED =
            new Contract<>(
                    RecordQuarantined.class,
                    RecordQuarantined.getClassSchema(),
                    QuarantinedCodec::written,
                    QuarantinedCodec::read);

    /// Value of the store of precedents; not a topic that others read.
    public static final Contract<PrecedentKept, Precedent> PRECEDENT =
            new Contract<PrecedentKept, Precedent>(
                            PrecedentKept.class,
                            PrecedentKept.getClassSchema(),
                            PrecedentCodec::written,
                            PrecedentCodec::read)
                    .orErased(PrecedentCodec::readErased);

    private Contracts() {}
}
