import ProofFormat
import SolverSupport
import Testing
import Verification

@testable import ConstraintSolving

@Suite("Proofs and their checker")
struct ProofTests {
  private struct Proven {
    var proof: KernelProof
    var outcome: Outcome
    var solutions: [Solution]
    var model: Model
  }

  private func prove(seed: UInt64, assuming: Bool) throws -> Proven {
    var maker = RandomModel(seed: seed)
    let assumptions = assuming ? maker.assumptions() : []
    let solver = try Solver(maker.model, keepsProof: true)
    let outcome = solver.solve(assuming: assumptions)
    let proof = try #require(solver.proof)
    return Proven(
      proof: proof, outcome: outcome, solutions: maker.model.solutionsByEnumeration(),
      model: maker.model)
  }

  @Test func everyProofIsAccepted() throws {
    var optimal = 0
    var impossible = 0
    var underAssumptions = 0
    for seed: UInt64 in 1...150 {
      let proven = try prove(seed: seed, assuming: seed % 2 == 0)
      let verdict = KernelProofChecker.check(proven.proof)
      switch proven.outcome {
      case .optimal where seed % 2 == 1:
        optimal += 1
        guard case .optimal = verdict else {
          Issue.record("seed \(seed): \(verdict)")
          continue
        }
      case .impossible(let core) where core.isEmpty:
        impossible += 1
        #expect(verdict == .impossible, "seed \(seed)")
      case .impossible:
        underAssumptions += 1
        guard case .impossibleUnder = verdict else {
          Issue.record("seed \(seed): \(verdict)")
          continue
        }
      default: break
      }
    }
    #expect(optimal > 3 && impossible > 20 && underAssumptions > 3)
  }

  /// A proof damaged anywhere is refused, or still says something true.
  @Test func aDamagedProofNeverProvesAFalsehood() throws {
    var refused = 0
    for seed: UInt64 in 1...120 {
      let proven = try prove(seed: seed, assuming: false)
      guard proven.proof.steps.count > 1 else { continue }
      var random = RandomSource(seed: seed)
      for _ in 0..<12 {
        let damaged = damage(proven.proof, &random)
        switch KernelProofChecker.check(damaged) {
        case .refused: refused += 1
        case .impossible: #expect(proven.solutions.isEmpty, "seed \(seed)")
        case .optimal(let value):
          let best = proven.solutions.compactMap(\.objective)
            .map { proven.model.isMaximized ? -$0 : $0 }.min()
          #expect(best == value, "seed \(seed)")
        case .impossibleUnder: break
        }
      }
    }
    #expect(refused > 100)
  }

  private func damage(_ proof: KernelProof, _ random: inout RandomSource) -> KernelProof {
    var damaged = proof
    let place = random.below(proof.steps.count)
    switch proof.steps[place] {
    case .inferred(var facts, let statement):
      if facts.isEmpty || random.chance(1, in: 3) {
        damaged.steps[place] = .inferred(
          facts, statement: Int32(random.below(proof.statements.count)))
      } else {
        let k = random.below(facts.count)
        if random.chance(1, in: 2) {
          facts.remove(at: k)
        } else if facts[k].code < 0 {
          facts[k].value -= 1
        } else {
          facts[k].code ^= 1
        }
        damaged.steps[place] = .inferred(facts, statement: statement)
      }
    case .derived(var facts, var hints):
      if random.chance(1, in: 2), !hints.isEmpty {
        hints.remove(at: random.below(hints.count))
      } else if !facts.isEmpty {
        facts.remove(at: random.below(facts.count))
      } else {
        hints = []
      }
      damaged.steps[place] = .derived(facts, from: hints)
    case .solution(var integers, let truths):
      integers[random.below(integers.count)] -= 1
      damaged.steps[place] = .solution(integers: integers, truths: truths)
    }
    return damaged
  }

  /// A problem with solutions has no proof of impossibility, whatever is written down.
  @Test func aFalseClaimIsRefused() throws {
    var model = Model()
    let x = model.newIntVariable(0...3)
    let y = model.newIntVariable(0...3)
    model.add(x + y >= 3)
    model.minimize(2 * x + y)
    let solver = try Solver(model, keepsProof: true)
    guard case .optimal(let solution) = solver.solve() else {
      Issue.record("not solved")
      return
    }
    #expect(solution.objective == 3)
    let proof = try #require(solver.proof)
    #expect(KernelProofChecker.check(proof) == .optimal(3))
    var bare = proof
    bare.steps = [.derived([], from: (0..<Int32(proof.statements.count)).map { ~$0 })]
    guard case .refused = KernelProofChecker.check(bare) else {
      Issue.record("a false claim was accepted")
      return
    }
    var withoutSolution = proof
    withoutSolution.steps.removeAll {
      if case .solution = $0 { return true }
      return false
    }
    guard case .refused = KernelProofChecker.check(withoutSolution) else {
      Issue.record("optimality without a solution was accepted")
      return
    }
    var dangling = proof
    dangling.steps[0] = .inferred([ProofFact(code: -9999, value: 0)], statement: 77)
    guard case .refused = KernelProofChecker.check(dangling) else {
      Issue.record("a fact that does not exist was accepted")
      return
    }
  }

  /// Nogoods lean on marks of earlier minimisation, and have to name the lines behind the marks.
  ///
  /// What was found to follow on the way to a fact that does not follow stays marked. One of these
  /// proofs leans on such a mark.
  @Test func proofsOfClausesThatContradictEachOtherAreAccepted() throws {
    for seed in 150...200 {
      var random = RandomSource(seed: UInt64(seed * 100 + 20))
      var model = Model()
      let x = (0..<20).map { _ in model.newBoolVariable() }
      for _ in 0..<96 {
        var order = Array(x.indices)
        random.shuffle(&order)
        model.add(.clause(order.prefix(3).map { random.chance(1, in: 2) ? x[$0] : !x[$0] }))
      }
      let solver = try Solver(model, keepsProof: true)
      guard case .impossible = solver.solve() else { continue }
      let proof = try #require(solver.proof)
      #expect(KernelProofChecker.check(proof) == .impossible, "seed \(seed)")
    }
  }

  @Test func aCounterMayHaveALiteralTwice() throws {
    var model = Model()
    let x = (0..<7).map { _ in model.newBoolVariable() }
    model.add(.atMost(1, of: [x[0], x[0]] + x[1...5]))
    model.add(.clause([x[6], x[0]]))
    model.add(.clause([!x[6], x[0]]))
    let solver = try Solver(model, keepsProof: true)
    guard case .impossible = solver.solve() else {
      Issue.record("one literal twice is more than one")
      return
    }
    #expect(KernelProofChecker.check(try #require(solver.proof)) == .impossible)
  }

  @Test func aJobShopIsProven() throws {
    let solver = try Solver(ClassicModels.jobShop(ClassicModels.tinyShop), keepsProof: true)
    guard case .optimal(let solution) = solver.solve() else {
      Issue.record("not solved")
      return
    }
    let proof = try #require(solver.proof)
    let best = try #require(solution.objective)
    #expect(KernelProofChecker.check(proof) == .optimal(best))
  }
}
