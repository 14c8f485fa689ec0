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

  private struct State {
    var phase = ""
    var incumbent: Int?
    var bound: Int?
    var lastShown = -1.0
    var isOpen = false
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
    }
  }

  private func take(_ event: ProgressEvent) {
    let seconds = elapsed()
    state.withLock { state in
      var isPhase = false
      switch event {
      case .phase(let name):
        isPhase = name != state.phase
        state.phase = name
        if isPhase {
          state.incumbent = nil
          state.bound = nil
        }
      case .incumbent(let value): state.incumbent = value
      case .lowerBound(let value): state.bound = max(state.bound ?? .min, value)
      }
      switch mode {
      case .json: console.raw(json(state, seconds) + "\n")
      case .plain where isPhase || seconds - state.lastShown >= 2:
        state.lastShown = seconds
        console.raw(text(state, seconds) + "\n")
      case .bar where isPhase || seconds - state.lastShown >= 0.1:
        state.lastShown = seconds
        state.isOpen = true
        console.raw("\r" + text(state, seconds) + "\u{1B}[K")
      default: break
      }
    }
  }

  private func elapsed() -> Double {
    let duration = ContinuousClock.now - start
    return Double(duration.components.seconds)
      + Double(duration.components.attoseconds) / 1e18
  }

  private func text(_ state: State, _ seconds: Double) -> String {
    let language = console.language
    let names: [String: Words] = [
      "groups": .phaseGroups, "calendar": .phaseCalendar, "bound": .phaseBound,
    ]
    let name = names[state.phase]?.text.in(language) ?? state.phase
    var parts = [decimal(seconds, "%6.1f s"), name]
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

  /// A number with the decimal comma or point of the language.
  private func decimal(_ value: Double, _ format: String) -> String {
    let text = String(format: format, value)
    return console.language == .danish ? text.replacingOccurrences(of: ".", with: ",") : text
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
