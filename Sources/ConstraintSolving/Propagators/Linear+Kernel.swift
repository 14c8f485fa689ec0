import ProofFormat

/// A weighted sum is at most a number, where a literal is true.
///
/// Bounds propagation. Explanations are made on demand and as weak as the slack allows: bounds that
/// are not needed are left out, the last one used is lowered (Ohrimenko, Stuckey, Codish,
/// "Propagation via lazy clause generation", 2009).
final class Linear: Propagator {
  private let views: FlatBuffer<View>
  private let weights: FlatBuffer<Int>  // all above 0
  private let limit: Int
  private let condition: Literal
  private var conditionFact: ProofFact?
  private let count: Int

  /// Weights must be above 0, and no sum may leave 62 bits; the lowering has checked it.
  init(_ terms: [(weight: Int, view: View)], atMost limit: Int, when condition: Literal) {
    // Heavy terms first: they are the ones that explanations can drop or keep whole.
    let sorted = terms.sorted { ($0.weight, $1.view) > ($1.weight, $0.view) }
    views = FlatBuffer(sorted.map(\.view))
    weights = FlatBuffer(sorted.map(\.weight))
    count = sorted.count
    self.limit = limit
    self.condition = condition
  }

  override var priority: Int { count <= 3 ? 0 : (count <= 20 ? 1 : 2) }

  override var statement: KernelStatement? {
    .linear(
      (0..<count).map { ProofTerm(weight: weights[$0], view: views[$0]) }, limit: limit,
      condition: conditionFact)
  }

  override func prepare(_ engine: inout Engine) {
    conditionFact = condition == engine.trueLiteral ? nil : engine.atom(condition).proofFact
  }

  override func attach(_ engine: inout Engine) {
    for i in 0..<count { engine.wake(self, onLowerOf: Operand(views[i])) }
    if engine.isOpen(condition) { engine.wake(self, onTrue: condition) }
  }

  override func propagate(_ engine: inout Engine) -> Bool {
    let truth = engine.value[condition]
    if truth < 0 { return true }
    let views = self.views.base
    let weights = self.weights.base
    let bounds = engine.bound.base
    var slack = limit
    for i in 0..<count { slack &-= weights[i] &* Int(bounds[Int(views[i])]) }
    engine.work &+= count >> 1
    if slack < 0 {
      return engine.assign(condition ^ 1, .lazy(index, note: 1))
    }
    if truth == 0 { return true }
    for i in 0..<count {
      let weight = weights[i]
      let view = Int(views[i])
      let least = Int(bounds[view])
      let most = -Int(bounds[view ^ 1])
      if weight &* (most &- least) > slack {
        let highest = least &+ slack / weight
        if !engine.raise(views[i] ^ 1, to: Int32(-highest), .lazy(index)) { return false }
      }
    }
    return true
  }

  override func explain(
    _ engine: inout Engine, _ conclusion: Atom, before position: Int32, note: Int32
  ) {
    // The sum of the facts named must exceed the limit; `surplus` is by how much it does.
    var concluded: View = -1
    var surplus = -limit - 1
    if note == 0 {
      concluded = conclusion.view ^ 1
      // The opposite of the conclusion: the view is at least this.
      let least = Int(conclusion.opposite.value)
      for i in 0..<count {
        let view = views[i]
        surplus +=
          weights[i] * (view == concluded ? least : Int(engine.bound(view, before: position)))
      }
    } else {
      for i in 0..<count { surplus += weights[i] * Int(engine.bound(views[i], before: position)) }
    }
    assert(surplus >= 0, "the explanation is not strong enough")
    if note == 0 && condition != engine.trueLiteral {
      engine.scratch.append(engine.atom(condition))
    }
    for i in 0..<count {
      let view = views[i]
      if view == concluded { continue }
      let least = engine.bound(view, before: position)
      let initial = engine.initialBound[view]
      if least == initial { continue }
      let weight = weights[i]
      let whole = weight * (Int(least) - Int(initial))
      if whole <= surplus {
        surplus -= whole
        continue
      }
      let eased = surplus / weight
      surplus -= eased * weight
      engine.scratch.append(Atom(view, atLeast: least - Int32(eased)))
    }
  }
}
