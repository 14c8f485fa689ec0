import Foundation
import SolverSupport
import Synchronization

/// Ctrl-C: the first asks the search to stop with what it has, the second ends the program.
enum Interrupt {
  private static let count = Atomic<Int>(0)

  /// Whether an interrupt has come.
  static var hasCome: Bool { count.load(ordering: .relaxed) > 0 }

  /// Takes over the interrupt and termination signals; safe to call once at the start.
  static func arm() {
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        if Interrupt.count.add(1, ordering: .relaxed).oldValue > 0 { _exit(130) }
      }
    }
  }

  /// Raises a cancellation when an interrupt comes.
  static func watch(_ cancellation: Cancellation) {
    let thread = Thread {
      while !Interrupt.hasCome {
        if cancellation.isRaised { return }
        Thread.sleep(forTimeInterval: 0.02)
      }
      cancellation.cancel()
    }
    thread.start()
  }
}
