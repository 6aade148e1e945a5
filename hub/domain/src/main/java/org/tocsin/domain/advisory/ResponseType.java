package org.tocsin.domain.advisory;

/// What readers are asked to do. Source: CAP 1.2.
public enum ResponseType {
    SHELTER,
    EVACUATE,
    PREPARE,
    EXECUTE,
    AVOID,
    MONITOR,
    ASSESS,
    ALL_CLEAR,
    NONE
}
