package org.tocsin.domain.advisory;

/// What comes of something that happens to a version.
///
/// Source: SPECIFICATION.md L-9.
public sealed interface Transition {

    /// It is at another stage now.
    ///
    /// @param stage which
    record To(Stage stage) implements Transition {}

    /// It stays where it is: the same has happened to it before, or something that outweighs it.
    record Stays() implements Transition {}

    /// It cannot happen at this stage.
    record Refused() implements Transition {}

    /// Returns the stage that comes of it for what is at `stage`.
    default Stage from(Stage stage) {
        return switch (this) {
            case To(Stage next) -> next;
            case Stays(), Refused() -> stage;
        };
    }

    /// Says whether it can happen, be it without effect.
    default boolean isPossible() {
        return switch (this) {
            case To _, Stays() -> true;
            case Refused() -> false;
        };
    }

    /// Says whether it changes anything.
    default boolean isChange() {
        return switch (this) {
            case To _ -> true;
            case Stays(), Refused() -> false;
        };
    }
}
