import Foundation
import Programme
import SolverSupport
import Synchronization

/// Shows how a search goes on standard error: a line that is rewritten on a terminal, plain lines
/// elsewhere, JSON lines for programs.
final class ProgressDisplay: Sendable {
  enum Mode: Sendable {
    case bar, plain, json, none
  }

  struct State {
    var phase = ""
    var incumbent: Int?
    var bound: Int?
    var lastShown = -1.0
    var isOpen = false
    var isOver = false
  }

  private let mode: Mode
  private let console: Console
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  init(_ choice: String?, quiet: Bool, _ console: Console) {
    self.console = console
    switch choice ?? "auto" {
    case _ where quiet: mode = .none
    case "plain": mode = .plain
    case "json": mode = .json
    case "none": mode = .none
    default: mode = console.isInteractive ? .bar : .plain
    }
    if mode == .bar { Thread.detachNewThread { [weak self] in ProgressDisplay.beat { self } } }
  }

  /// Moves the seconds on while the search has nothing to tell, so that it is seen to go on.
  private static func beat(_ display: () -> ProgressDisplay?) {
    var isOver = false
    while !isOver {
      Thread.sleep(forTimeInterval: 0.5)
      guard let display = display() else { return }
      isOver = display.state.withLock { state in
        if state.isOpen, !state.isOver, display.elapsed() - state.lastShown >= 0.5 {
          display.redraw(&state, display.elapsed())
        }
        return state.isOver
      }
    }
  }

  /// What the search is to call.
  var observer: ProgressObserver? {
    if mode == .none { return nil }
    return { @Sendable [self] event in take(event) }
  }

  /// Clears the line so that results start on a fresh one.
  func close() {
    state.withLock { state in
      if state.isOpen { console.raw("\r\u{1B}[K") }
      state.isOpen = false
      state.isOver = true
    }
  }

  /// Tells people something that is known before the search ends.
  func tell(_ text: Text) {
    guard mode == .bar || mode == .plain else { return }
    state.withLock { state in
      if state.isOpen { console.raw("\r\u{1B}[K") }
      state.isOpen = false
      console.problem(text)
    }
  }

  private func take(_ event: ProgressEvent) {
    let seconds = elapsed()
    state.withLock { state in
      var isPhase = false
      // A first cost or bound is not left out: there may be no other for long.
      var isFirst = false
      var isStep = ProgressDisplay.steps.contains(state.phase)
      switch event {
      case .phase(let name):
        isPhase = name != state.phase
        state.phase = name
        if isPhase {
          state.incumbent = nil
          state.bound = nil
        }
        isStep = ProgressDisplay.steps.contains(name)
      case .incumbent(let value):
        isFirst = state.incumbent == nil
        state.incumbent = value
      case .lowerBound(let value):
        isFirst = state.bound == nil
        state.bound = max(state.bound ?? .min, value)
      }
      switch mode {
      case .json: console.raw(json(state, seconds) + "\n")
      case .plain where !isStep && (isPhase || isFirst) || seconds - state.lastShown >= 2:
        state.lastShown = seconds
        console.raw(ProgressDisplay.line(state, seconds, console.language) + "\n")
      case .bar where isPhase || isFirst || seconds - state.lastShown >= 0.1:
        redraw(&state, seconds)
      default: break
      }
    }
  }

  private func redraw(_ state: inout State, _ seconds: Double) {
    state.lastShown = seconds
    state.isOpen = true
    console.raw(
      "\r" + ProgressDisplay.line(state, seconds, console.language, hasBar: true) + "\u{1B}[K")
  }

  private func elapsed() -> Double {
    let duration = ContinuousClock.now - start
    return Double(duration.components.seconds)
      + Double(duration.components.attoseconds) / 1e18
  }

  /// The words of the phases that the engines report.
  static let names: [String: Words] = [
    "groups": .phaseGroups, "calendar": .phaseCalendar, "bound": .phaseBound,
    "pairs": .phaseGroupsBound,
    "construct": .phaseConstruct, "improve": .phaseImprove, "table": .phaseGroups,
    "incumbent": .phaseGroups, "annealing": .phaseGroups, "population": .phaseGroups,
    "relaxation": .phaseGroupsBound, "cuts": .phaseGroupsBound, "tree": .phaseGroupsProof,
    "giving": .phaseGiving, "clashes": .phaseClashes, "ways": .phaseWays,
  ]

  /// Steps of the way to one district's groups: most take no time, and only one that does is worth
  /// a line of its own.
  private static let steps: Set<String> = [
    "table", "incumbent", "annealing", "population", "pairs", "relaxation", "cuts", "tree",
  ]

  /// How the search stands, in less than 80 columns; the bar is full when the cost is proven.
  static func line(
    _ state: State, _ seconds: Double, _ language: Language, hasBar: Bool = false
  ) -> String {
    func decimal(_ value: Double, _ format: String) -> String {
      let text = String(format: format, value)
      return language == .danish ? text.replacingOccurrences(of: ".", with: ",") : text
    }
    var parts = [decimal(seconds, "%6.1f s")]
    if let name = names[state.phase] { parts.append(name.text.in(language)) }
    if hasBar, let incumbent = state.incumbent, let bound = state.bound, incumbent > 0 {
      let width = 10
      let full = min(width, max(0, bound) * width / incumbent)
      parts.append(
        String(repeating: "█", count: full) + String(repeating: "░", count: width - full))
    }
    if let incumbent = state.incumbent {
      parts.append(Words.progressCost.with(incumbent).in(language))
    }
    if let bound = state.bound { parts.append(Words.progressAtLeast.with(bound).in(language)) }
    if let incumbent = state.incumbent, let bound = state.bound, incumbent > 0 {
      let gap = Double(max(0, incumbent - bound)) * 100 / Double(incumbent)
      parts.append(Words.progressGap.with(decimal(gap, "%.1f")).in(language))
    }
    return parts.joined(separator: "  ")
  }

  private func json(_ state: State, _ seconds: Double) -> String {
    var parts = [
      String(format: "\"seconds\":%.3f", seconds), "\"phase\":\"\(state.phase)\"",
    ]
    if let incumbent = state.incumbent { parts.append("\"objective\":\(incumbent)") }
    if let bound = state.bound { parts.append("\"lowerBound\":\(bound)") }
    return "{" + parts.joined(separator: ",") + "}"
  }
}
