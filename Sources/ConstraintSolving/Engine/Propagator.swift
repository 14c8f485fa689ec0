import ProofFormat

/// A rule that adds facts which follow from those known.
///
/// Checklist for authors:
///
/// 1. *Sound*: a fact is added only if every solution of the constraint within the bounds has it.
/// 2. *Deciding*: when all variables are fixed, a violated constraint is refused.
/// 3. *Explained*: the facts given as a reason are true before the new fact is, and together with
///    the constraint imply it. A test checks both against enumeration.
/// 4. *Stateless or trailed*: nothing kept between calls may depend on facts that can be undone.
/// 5. *Bounded*: sums are taken in `Int`; a bound that leaves `Int32` is clamped, never trapped.
/// 6. *Woken*: `attach` subscribes to every bound and literal whose change may lead to a new fact.
///
/// A propagator need not reach its own fixed point: it is woken again by its own changes.
class Propagator {
  /// The propagator's place in the engine.
  final var index: Int32 = -1
  /// The number of the propagator's statement in the proof, as a hint.
  final var step: Int32 = -1

  /// 0 for a handful of steps, 3 for whole-resource reasoning.
  var priority: Int { 1 }

  /// Looks up what the statement needs of the engine; called before `statement` is.
  func prepare(_ engine: inout Engine) {}

  /// Subscribes to what the propagator depends on.
  func attach(_ engine: inout Engine) {}

  /// Adds what follows; returns whether no contradiction was met.
  func propagate(_ engine: inout Engine) -> Bool { true }

  /// Appends to `engine.scratch` the facts from which the conclusion followed.
  ///
  /// Called only for reasons given as `.lazy`; the facts must have been true before the position.
  func explain(_ engine: inout Engine, _ conclusion: Atom, before position: Int32, note: Int32) {}

  /// What the propagator enforces, for proofs.
  var statement: KernelStatement? { nil }
}
