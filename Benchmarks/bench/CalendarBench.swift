import ChainScheduling
import Foundation
import Generators
import Planning
import SolverSupport

/// Measures the calendar: first schedule, cost and bound over time, growth.
enum CalendarBench {
  static func run(_ arguments: [String]) -> Int32 {
    var options = BenchArguments(
      arguments, options: ["--districts", "--municipalities", "--seconds", "--seed", "--model"])
    let districts = options.value("--districts", else: 5)
    let municipalities = options.value("--municipalities", else: 1)
    let seconds = options.value("--seconds", else: 10.0)
    let seed = options.value("--seed", else: UInt64(1))
    let model = options.text("--model")
    let exported = model.map(CalendarBench.read)
    if let fault = options.fault ?? (exported.map { $0 == nil } ?? false ? "no model" : nil) {
      print(fault)
      return 2
    }
    let clock = ContinuousClock()
    var generator = ScheduleGenerator(
      districts: districts, municipalities: municipalities, seed: seed)
    let problem = exported?.flatMap { $0 } ?? generator.make()
    print(
      "events \(problem.events.count), chains \(problem.chains.count), resources "
        + "\(problem.resources.count), attendances \(problem.attendances.count)")
    let start = clock.now
    let cancellation = Cancellation(deadline: start + .seconds(seconds))
    let outcome = Scheduler.solve(
      problem, options: ScheduleOptions(seed: seed, effort: .max), cancellation: cancellation,
      observer: { event in
        print("\(CalendarBench.seconds(start.duration(to: ContinuousClock.now))) \(event)")
      })
    print("ended after \(start.duration(to: clock.now))")
    switch outcome {
    case .feasible(let solution, let cost, let bound):
      let breaches = ScheduleCheck.breaches(of: solution, in: problem)
      print("breaches \(breaches.prefix(5))")
      print("cost \(cost.total) bound \(bound): \(cost)")
    case .incomplete(let solution, let unplaced):
      let breaches = ScheduleCheck.breaches(of: solution, in: problem)
      print("incomplete: \(breaches.count) \(breaches.prefix(10)) \(unplaced.prefix(3))")
    }
    return 0
  }

  /// The problem of an exported model.
  private static func read(_ path: String) -> ScheduleProblem? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return try? JSONDecoder().decode(CalendarModel.self, from: data).problem
  }

  @Sendable private static func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds / 1_000_000_000_000_000) / 1000
  }
}
