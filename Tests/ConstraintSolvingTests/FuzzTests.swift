import ConstraintSolving
import Testing

@Suite("Random models against enumeration")
struct FuzzTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func everyAnswerIsRight(block: UInt64) {
    let report = kernelFuzz(seed: block * 1_000_000, count: 60)
    #expect(report.models == 60)
    #expect(report.solutions > 100, "the models must not all be impossible")
    #expect(
      report.faults.isEmpty,
      "\(report.faults.map { "seed \($0.seed): \($0.text)" }.joined(separator: "\n"))")
  }
}
