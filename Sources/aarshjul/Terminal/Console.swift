import Foundation
import Programme
import Synchronization

/// Standard output for results, standard error for everything else.
struct Console: Sendable {
  var language: Language
  /// Whether standard output is a terminal that shows colours.
  let showsColour: Bool
  /// Whether standard error is a terminal.
  let isInteractive: Bool
  /// What keeps names out of all that is written here, where that is asked for.
  var veil: Veil?

  init(environment: [String: String], language: Language) {
    self.language = language
    let plain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    showsColour = isatty(STDOUT_FILENO) == 1 && !plain && environment["TERM"] != "dumb"
    isInteractive = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
  }

  /// Writes a line of the result.
  func line(_ text: String = "") {
    Console.write((veil?.prose(text) ?? text) + "\n", to: STDOUT_FILENO)
  }

  /// Writes a result for programs.
  func json(_ text: String) { Console.write((veil?.json(text) ?? text) + "\n", to: STDOUT_FILENO) }

  /// Writes prose of the result, in lines that fit a terminal.
  func line(_ text: Text) { fit(text.in(language)) }

  /// Writes a line of the result, broken where a terminal ends.
  func fit(_ text: String) {
    for part in HelpText.fitted(veil?.prose(text) ?? text) { line(part) }
  }

  /// Writes a line about what went wrong; prose is broken where a terminal ends.
  func problem(_ text: String, isProse: Bool = false) {
    let text = veil?.prose(text) ?? text
    let lines = isProse ? HelpText.fitted(text) : [text]
    for line in lines { Console.write(line + "\n", to: STDERR_FILENO) }
  }

  /// Writes prose about what went wrong, in lines that fit a terminal.
  func problem(_ text: Text) { problem(text.in(language), isProse: true) }

  /// Writes text as it is to standard error.
  func raw(_ text: String) { Console.write(veil?.prose(text) ?? text, to: STDERR_FILENO) }

  /// Makes a text bold where colours are shown.
  func bold(_ text: String) -> String { showsColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count <= 0 { return }
      done += count
    }
  }
}
