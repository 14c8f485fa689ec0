import ConstraintSolving

/// Compares the kernel with enumeration on small random models of every kind of constraint.
///
/// Arguments: COUNT SEED. Prints what was compared, and the seed of every difference.
enum KernelModelFuzz {
  static func run(_ arguments: [String]) -> Int32 {
    let numbers = arguments.compactMap { Int($0) }
    let count = numbers.first ?? 20_000
    let seed = UInt64(clamping: numbers.dropFirst().first ?? 1)
    let report = kernelFuzz(seed: seed, count: count)
    print(
      """
      models \(report.models): impossible \(report.impossible), solutions \(report.solutions), \
      refused \(report.refused), wrong \(report.faults.count)
      """)
    for fault in report.faults.prefix(20) { print("seed \(fault.seed): \(fault.text)") }
    return report.faults.isEmpty ? 0 : 1
  }
}
