import Foundation
import Programme
import Reports
import Synchronization

/// What keeps names out of all that is shown, where `--pseudonymise` asks for it.
///
/// Answers are made of real names and pass through here on their way out, so that no verb can forget
/// one. The marks are known once a folder has been read; until then what is quoted from its files is
/// left out.
final class Veil: Sendable {
  private let secret: String
  private let known = Mutex<[Pseudonyms]>([])

  init(secret: String) { self.secret = secret }

  /// Takes in the names of a programme.
  func learn(_ programme: Programme) {
    let marks = Pseudonyms(of: programme, secret: secret)
    known.withLock { $0.append(marks) }
  }

  /// Prose with marks instead of names and ids.
  func prose(_ text: String) -> String {
    known.withLock { $0 }.reduce(text) { $1.prose($0) }
  }

  /// A fault without what it quotes from a file, which may be a name that nobody else has.
  func fault(_ fault: Fault) -> Fault {
    var result = fault
    result.problem = Text(
      da: Veil.unquoted(fault.problem.danish), en: Veil.unquoted(fault.problem.english))
    result.remedy = Text(
      da: Veil.unquoted(fault.remedy.danish), en: Veil.unquoted(fault.remedy.english))
    // Calendars are called by their owners.
    if fault.place.file.lowercased().hasPrefix("busy/") { result.place.file = "busy/….ics" }
    return result
  }

  private static func unquoted(_ text: String) -> String {
    text.replacing(/»[^«]*«/, with: "»…«").replacing(/(^| )'[^']*'/) { "\($0.1)'…'" }
  }

  /// A table with marks in its cells.
  func sheet(_ sheet: TableSheet) -> TableSheet {
    var result = sheet
    result.header = sheet.header.map(prose)
    result.rows = sheet.rows.map { row in
      row.map { cell in
        if case .text(let text) = cell { .text(prose(text)) } else { cell }
      }
    }
    return result
  }

  /// JSON with marks in its values; the names of its fields stay.
  ///
  /// - Complexity: O(length).
  func json(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      guard bytes[i] == UInt8(ascii: "\"") else {
        result.append(bytes[i])
        i += 1
        continue
      }
      var end = i + 1
      while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      let literal = bytes[i..<min(end + 1, bytes.count)]
      var next = end + 1
      while next < bytes.count, bytes[next] == UInt8(ascii: " ") { next += 1 }
      let isField = next < bytes.count && bytes[next] == UInt8(ascii: ":")
      result += isField ? literal : value(literal)
      i = end + 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func value(_ literal: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let text = try? JSONDecoder().decode(String.self, from: Data(literal)) else {
      return literal
    }
    let veiled = known.withLock { $0 }.reduce(text) { $1.value($0) }
    guard veiled != text, let data = try? JSONOutput.encoder.encode(veiled) else { return literal }
    return ArraySlice(data)
  }
}
