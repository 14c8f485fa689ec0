import ProofFormat
import SetPartitioning
import SolverSupport
import Testing
import Verification

/// Certificates that were cut short, falsified or made up are refused, and nothing traps.
@Suite struct FalseCertificateTests {
  /// The first random problem that has a partition.
  private static let problem: GroupProblem = {
    let problems = (1...50).map { RandomProblem.make(seed: UInt64($0), largest: 8) }
    return problems.first { problem in
      if case .optimal = Partitioner.solve(problem) { return problem.count > 6 }
      return false
    } ?? problems[0]
  }()

  private func check(_ certificate: GroupCertificate) -> GroupBoundChecker.Result {
    GroupBoundChecker(FalseCertificateTests.problem).check(certificate)
  }

  private func holding() throws -> GroupCertificate {
    let certificate = try #require(
      Partitioner.solve(FalseCertificateTests.problem).certificate)
    #expect(check(certificate) == .holds)
    return certificate
  }

  @Test func aHigherClaimIsRefused() throws {
    for more in [1, 1000, 1 << 40, 1 << 52, Int.max / 2, .max - 1] {
      var certificate = try holding()
      certificate.lowerBound = certificate.lowerBound.addingReportingOverflow(more).partialValue
      guard certificate.lowerBound > 0 else { continue }
      #expect(check(certificate) != .holds, "\(more) more")
    }
  }

  @Test func aProofWhoseFilterLeavesTooMuchIsGivenUp() throws {
    var certificate = try holding()
    let problem = FalseCertificateTests.problem
    let limits =
      problem.forbiddenPartitions.count + problem.crowdedTimes.count
      + (problem.former?.budget == nil ? 0 : 1)
    let zero = GroupPrices(
      elements: [Int](repeating: 0, count: problem.count + (problem.former?.identities ?? 0)),
      limits: [Int](repeating: 0, count: limits))
    certificate.proof = .filter(zero, then: certificate.proof)
    #expect(check(certificate) == .holds)
    var checker = GroupBoundChecker(problem)
    checker.mostColumns = 2
    #expect(checker.check(certificate) != .holds)
  }

  @Test func aScaleOutOfRangeIsRefused() throws {
    for scale in [Int.min, -1, 0, 1 << 45, .max] {
      var certificate = try holding()
      certificate.scale = scale
      #expect(check(certificate) != .holds, "scale \(scale)")
    }
  }

  @Test func pricesThatDoNotFitAreRefused() throws {
    let certificate = try holding()
    let n = FalseCertificateTests.problem.count
    let wrong = [
      GroupPrices(elements: []),
      GroupPrices(elements: [Int](repeating: 0, count: n + 1000)),
      GroupPrices(elements: [Int](repeating: .max, count: n)),
      GroupPrices(elements: [Int](repeating: .min, count: n)),
      GroupPrices(elements: [Int](repeating: 0, count: n), limits: [.max, .min, 3]),
      GroupPrices(
        elements: [Int](repeating: 0, count: n),
        cuts: [GroupCut(people: [0, 1, 2], divisor: 0, price: 1)]),
      GroupPrices(
        elements: [Int](repeating: 0, count: n),
        cuts: [GroupCut(people: [0, 0, 0], divisor: 2, price: 1)]),
      GroupPrices(
        elements: [Int](repeating: 0, count: n),
        cuts: [GroupCut(people: [-1, n, .max], divisor: 2, price: 1)]),
      GroupPrices(
        elements: [Int](repeating: 0, count: n),
        cuts: [GroupCut(people: [0, 1, 2], divisor: 2, price: -5)]),
      GroupPrices(
        elements: [Int](repeating: 0, count: n),
        cuts: [GroupCut(people: [0, 1, 2], factor: 0, divisor: 2, price: 1)]),
      GroupPrices(
        elements: [Int](repeating: 0, count: n),
        cuts: [GroupCut(people: [0, 1, 2], factor: 4, divisor: 4, price: 1)]),
      GroupPrices(
        elements: [Int](repeating: 0, count: n),
        cuts: [GroupCut(people: [0, 1, 2], factor: .max, divisor: .max, price: 1)]),
      GroupPrices(
        elements: [Int](repeating: 0, count: n),
        cuts: [GroupCut(people: [0, 1, 2], divisor: 2, price: .max)]),
    ]
    for (index, prices) in wrong.enumerated() {
      for proof in [
        GroupStep.bound(prices), .search(prices), .filter(prices, then: certificate.proof),
      ] {
        let made = GroupCertificate(
          lowerBound: certificate.lowerBound, scale: certificate.scale, proof: proof)
        #expect(check(made) != .holds, "prices \(index)")
      }
    }
  }

  @Test func splitsThatNameNobodyAreRefused() throws {
    let certificate = try holding()
    let zero = GroupPrices(
      elements: [Int](repeating: 0, count: FalseCertificateTests.problem.count))
    for (a, b) in [(0, 0), (-1, 2), (0, 9999), (.min, .max)] {
      let split = GroupStep.split(a, b, together: certificate.proof, apart: certificate.proof)
      for proof in [split, .filter(zero, then: split)] {
        let made = GroupCertificate(
          lowerBound: certificate.lowerBound, scale: certificate.scale, proof: proof)
        #expect(check(made) != .holds, "\(a) and \(b)")
      }
    }
  }
}
