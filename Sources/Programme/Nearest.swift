/// Finds what a misspelt word was probably meant to be.
///
/// The distance is that of Damerau and Levenshtein in the restricted form (optimal string
/// alignment; F. J. Damerau, "A technique for computer detection and correction of spelling
/// errors", 1964): a letter added, lost, changed, or two neighbours swapped, each cost 1. Words
/// are compared in lower case with å as aa, æ as ae and ø as oe, so that Århus and Aarhus are
/// the same word here. It is for suggesting only; nothing is ever matched by it.
public enum Nearest {
  /// The nearest candidate, or nil where none is near enough to be worth naming.
  ///
  /// - Complexity: O(candidates × length²), lengths cut at 48.
  public static func match(_ word: String, among candidates: some Sequence<String>) -> String? {
    let target = folded(word)
    guard !target.isEmpty else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let other = folded(candidate)
      let limit = max(1, min(target.count, other.count) / 3)
      guard abs(other.count - target.count) <= limit else { continue }
      let found = distance(target, other, atMost: best.map { min($0.distance, limit) } ?? limit)
      guard let found else { continue }
      if let held = best, (held.distance, held.name) <= (found, candidate) { continue }
      best = (found, candidate)
    }
    return best?.name
  }

  /// A word as the comparison sees it.
  public static func folded(_ word: String) -> [UInt32] {
    var result: [UInt32] = []
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in word.utf8.prefix(64) {
        switch byte {
        case 0x20, 0x2D, 0x5F, 0x2E: break
        case 0x41...0x5A: result.append(UInt32(byte | 0x20))
        default: result.append(UInt32(byte))
        }
      }
      return Array(result.prefix(48))
    }
    // Characters, not scalars: an å is the same whether it is one scalar or an a with a ring.
    for character in word.lowercased() {
      switch character {
      case "å": result += [0x61, 0x61]
      case "æ", "ä": result += [0x61, 0x65]
      case "ø", "ö": result += [0x6F, 0x65]
      case " ", "-", "_", ".", "\u{A0}": break
      default: result += character.unicodeScalars.map(\.value)
      }
      if result.count >= 48 { break }
    }
    return result
  }

  /// The distance of two words, or nil if it is above a limit.
  private static func distance(_ a: [UInt32], _ b: [UInt32], atMost limit: Int) -> Int? {
    var before = [Int](repeating: 0, count: b.count + 1)
    var above = Array(0...b.count)
    var row = above
    for i in 0..<a.count {
      row[0] = i + 1
      var least = row[0]
      for j in 0..<b.count {
        var cost = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row[j + 1] = cost
        least = min(least, cost)
      }
      if least > limit { return nil }
      before = above
      above = row
    }
    return above[b.count] <= limit ? above[b.count] : nil
  }
}
