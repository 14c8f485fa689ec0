// swift-tools-version: 6.2
import PackageDescription

// The floors of the house, lowest first. Upper may import lower, never the other way;
// `LayeringTests` reads every `import` line and holds this table to it.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func floor(_ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil) -> Target
{
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "aarshjul",
  products: [
    .executable(name: "aarshjul", targets: ["aarshjul"])
  ],
  targets: [
    floor("ProofFormat"),
    floor("SolverSupport"),
    floor("Programme"),
    floor("ConstraintSolving", ["SolverSupport", "ProofFormat"]),
    floor("SetPartitioning", ["SolverSupport", "ProofFormat"]),
    floor("ChainScheduling", ["SolverSupport", "ProofFormat", "ConstraintSolving"]),
    floor("Verification", ["Programme", "ProofFormat"]),
    floor("Exchange", ["Programme"]),
    floor("Reports", ["Programme"]),
    floor(
      "Planning",
      [
        "Programme", "Verification", "ConstraintSolving", "SetPartitioning", "ChainScheduling",
        "SolverSupport", "ProofFormat",
      ]),
    .executableTarget(
      name: "aarshjul",
      dependencies: [
        "Planning", "Exchange", "Reports", "Verification", "Programme", "SolverSupport",
        "ProofFormat",
      ],
      swiftSettings: strict),

    // The workshop beside the house: generators, public formats, measurements.
    floor(
      "Generators", ["SolverSupport", "Programme", "ChainScheduling"],
      path: "Benchmarks/Generators"),
    floor(
      "Formats", ["SolverSupport", "SetPartitioning", "ConstraintSolving"],
      path: "Benchmarks/Formats"),
    .executableTarget(
      name: "make-fixtures", dependencies: ["Generators"], path: "Benchmarks/make-fixtures",
      swiftSettings: strict),
    .executableTarget(
      name: "bench",
      dependencies: [
        "Generators", "Formats", "SolverSupport", "ProofFormat", "ConstraintSolving",
        "SetPartitioning", "ChainScheduling", "Programme", "Planning", "Exchange", "Verification",
      ],
      path: "Benchmarks/bench", swiftSettings: strict),
    .executableTarget(
      name: "fzn-aarshjul", dependencies: ["Formats", "ConstraintSolving", "SolverSupport"],
      path: "Benchmarks/fzn-aarshjul", swiftSettings: strict),

    tests("SolverSupportTests", ["SolverSupport"]),
    tests("ProgrammeTests", ["Programme"]),
    tests(
      "ConstraintSolvingTests",
      ["ConstraintSolving", "SolverSupport", "ProofFormat", "Verification"]),
    tests(
      "SetPartitioningTests", ["SetPartitioning", "SolverSupport", "ProofFormat", "Verification"]),
    tests("ChainSchedulingTests", ["ChainScheduling", "SolverSupport", "ProofFormat"]),
    tests(
      "VerificationTests", ["Verification", "Programme", "ProofFormat", "Exchange", "Planning"]),
    tests("ExchangeTests", ["Exchange", "Programme"]),
    tests("ReportsTests", ["Reports", "Programme", "Exchange"]),
    tests(
      "PlanningTests",
      [
        "Planning", "Programme", "Exchange", "Verification", "SolverSupport", "ProofFormat",
        "SetPartitioning", "ChainScheduling", "ConstraintSolving", "Generators",
      ]),
    tests(
      "FormatsTests",
      ["Formats", "Generators", "ConstraintSolving", "SetPartitioning", "SolverSupport"]),
    tests("GeneratorsTests", ["Generators", "Programme", "Exchange"]),
    tests("CommandLineTests", ["aarshjul", "Programme"]),
    tests("HouseTests", []),
  ]
)
