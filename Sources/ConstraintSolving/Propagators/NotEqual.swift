import ProofFormat

/// A weighted sum is not a number, where a literal is true.
///
/// Waits until one variable is open; the value it must not take is then cut off at a bound, or by the
/// literal `[x = v]` if there is one.
final class NotEqual: Propagator {
  private let terms: [(weight: Int, view: View)]
  private let number: Int
  private let condition: Literal
  private var conditionFact: ProofFact?

  init(_ terms: [(weight: Int, view: View)], differsFrom number: Int, when condition: Literal) {
    self.terms = terms
    self.number = number
    self.condition = condition
  }

  override var priority: Int { 0 }

  override func prepare(_ engine: inout Engine) {
    conditionFact = condition == engine.trueLiteral ? nil : engine.atom(condition).proofFact
  }

  override var statement: KernelStatement? {
    .notEqual(
      terms.map { ProofTerm(weight: $0.weight, view: $0.view) }, number: number,
      condition: conditionFact)
  }

  override func attach(_ engine: inout Engine) {
    for term in terms { engine.wake(self, onBoundsOf: Operand(term.view)) }
    if engine.isOpen(condition) { engine.wake(self, onTrue: condition) }
  }

  override func propagate(_ engine: inout Engine) -> Bool {
    if engine.isFalse(condition) { return true }
    var open = -1
    var rest = number
    for (i, term) in terms.enumerated() {
      if engine.isFixed(term.view) {
        rest -= term.weight * Int(engine.lower(term.view))
      } else if open < 0 {
        open = i
      } else {
        return true
      }
    }
    engine.work &+= terms.count
    if open < 0 {
      if rest != 0 { return true }
      let mark = engine.openReason()
      becauseFixed(&engine, except: -1)
      return engine.assign(condition ^ 1, engine.sealReason(mark, by: index))
    }
    guard engine.isTrue(condition) else { return true }
    let weight = terms[open].weight
    guard rest % weight == 0 else { return true }
    let x = Operand(terms[open].view)
    let forbidden = rest / weight
    guard forbidden >= Int(engine.lower(x)), forbidden <= Int(engine.upper(x)) else { return true }
    let value = Int32(forbidden)
    if value == engine.lower(x) || value == engine.upper(x) {
      let fromBelow = value == engine.lower(x)
      let mark = engine.openReason()
      becauseFixed(&engine, except: open)
      engine.because(condition)
      engine.because(fromBelow ? engine.atLeast(x, value) : engine.atMost(x, value))
      let why = engine.sealReason(mark, by: index)
      return fromBelow
        ? engine.raise(x, to: forbidden + 1, why) : engine.drop(x, to: forbidden - 1, why)
    }
    return true
  }

  private func becauseFixed(_ engine: inout Engine, except open: Int) {
    for (i, term) in terms.enumerated() where i != open {
      engine.becauseFixed(Operand(term.view))
    }
  }
}
