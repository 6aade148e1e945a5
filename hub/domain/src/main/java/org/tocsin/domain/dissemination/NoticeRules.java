package org.tocsin.domain.dissemination;

import java.util.List;
import org.tocsin.domain.advisory.ContentReferral;
import org.tocsin.domain.advisory.DesignationNotice;
import org.tocsin.domain.advisory.DesignationNotice.Operation;
import org.tocsin.domain.advisory.FirearmNotice;
import org.tocsin.domain.advisory.Submission;
import org.tocsin.domain.advisory.TravelDocumentNotice;

/// What the kinds say that point at one subject, document, firearm or piece of content.
///
/// Source: SPECIFICATION.md K-12 to K-14, K-17.
final class NoticeRules {
    private NoticeRules() {}

    static List<Objection> designationNotice(Submission submission) {
        var check =
                new PayloadCheck<>(submission, "K-12", DesignationNotice.class)
                        .says("op", DesignationNotice::op)
                        .says("regime", DesignationNotice::regime)
                        .says("listRef", DesignationNotice::listRef)
                        .says("subjectType", DesignationNotice::subjectType)
                        .lists("names", DesignationNotice::names)
                        .lists("measures", DesignationNotice::measures)
                        .says("reasons", DesignationNotice::reasons)
                        .says("decidedOn", DesignationNotice::decidedOn)
                        .says("reviewBy", DesignationNotice::reviewBy)
                        .says("remedyContact", DesignationNotice::remedyContact)
                        .agrees("op", DesignationNotice::op)
                        .agrees("subjectType", DesignationNotice::subjectType)
                        .agrees("decidedOn", DesignationNotice::decidedOn)
                        .agrees("reviewBy", DesignationNotice::reviewBy)
                        .inOrder(
                                "reviewBy",
                                DesignationNotice::decidedOn,
                                DesignationNotice::reviewBy);
        return isExemption(check)
                ? check.says("exemption", DesignationNotice::exemption).objections()
                : check.objections();
    }

    static List<Objection> travelDocumentNotice(Submission submission) {
        return new PayloadCheck<>(submission, "K-13", TravelDocumentNotice.class)
                .says("issuer", TravelDocumentNotice::issuer)
                .says("docType", TravelDocumentNotice::docType)
                .says("numberHash", TravelDocumentNotice::numberHash)
                .says("state", TravelDocumentNotice::state)
                .says("reportedOn", TravelDocumentNotice::reportedOn)
                .objections();
    }

    static List<Objection> firearmNotice(Submission submission) {
        return new PayloadCheck<>(submission, "K-14", FirearmNotice.class)
                .says("serial", FirearmNotice::serial)
                .says("make", FirearmNotice::make)
                .says("calibre", FirearmNotice::calibre)
                .says("status", FirearmNotice::status)
                .objections();
    }

    static List<Objection> contentReferral(Submission submission) {
        return new PayloadCheck<>(submission, "K-17", ContentReferral.class)
                .says("url", ContentReferral::url)
                .lists("hashes", ContentReferral::hashes)
                .says("contentType", ContentReferral::contentType)
                .says("platform", ContentReferral::platform)
                .says("legalGround", ContentReferral::legalGround)
                .says("jurisdiction", ContentReferral::jurisdiction)
                .says("ask", ContentReferral::ask)
                .says("appealContact", ContentReferral::appealContact)
                .objections();
    }

    private static boolean isExemption(PayloadCheck<DesignationNotice> check) {
        return check.given(DesignationNotice::op).contains(Operation.EXEMPT);
    }
}
