import Foundation

/// The measuring tool: `bench SUITE [OPTIONS]`; each suite is a file named after it.
let suites: [(name: String, about: String, run: ([String]) -> Int32)] = [
  ("groups", "proven groups: n = 16 to 100, seven kinds of instances", GroupsBench.run),
  (
    "groups-oracle", "proven groups against subset dynamic programming: --instances N",
    GroupsOracle.run
  ),
  ("diversity", "large pools, as in MDGPLIB: FILE --n N --seconds S", GroupsDiversityBench.run),
  ("kernel", "kernel on standard problems: --rivals --only WORD --seconds N", KernelBench.run),
  ("kernel-fuzz", "kernel against enumeration on random FlatZinc: COUNT SEED", KernelFuzz.run),
  ("kernel-models", "kernel against enumeration on random models: COUNT SEED", KernelModelFuzz.run),
  ("kernel-solutions", "all solutions of small FlatZinc files: FILE...", KernelSolutions.run),
  ("calendar", "schedules of a municipality: cost and bound over time", CalendarBench.run),
  (
    "growth", "time and memory of whole runs by municipalities in a folder: --sizes 1,5,25,100",
    GrowthBench.run
  ),
  ("year-of-changes", "a year of changes: FOLDER --changes N --seed S --every K", YearBench.run),
]

let arguments = Array(CommandLine.arguments.dropFirst())
if let suite = suites.first(where: { $0.name == arguments.first }) {
  exit(suite.run(Array(arguments.dropFirst())))
} else {
  print("usage: bench SUITE [OPTIONS]")
  for suite in suites { print("  \(suite.name)  \(suite.about)") }
  exit(2)
}
