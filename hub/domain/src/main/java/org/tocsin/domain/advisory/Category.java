package org.tocsin.domain.advisory;

/// What sort of event it is about. Source: the twelve categories of CAP 1.2.
public enum Category {
    GEO,
    MET,
    SAFETY,
    SECURITY,
    RESCUE,
    FIRE,
    HEALTH,
    ENV,
    TRANSPORT,
    INFRA,
    CBRNE,
    OTHER
}
