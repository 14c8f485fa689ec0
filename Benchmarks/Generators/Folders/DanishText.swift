import Programme

/// How Danes write days, times and numbers; by hand, so that no locale can change it.
enum DanishText {
  /// "09-03-2027".
  static func date(_ day: Day) -> String {
    let civil = day.civil
    return "\(pad(civil.day))-\(pad(civil.month))-\(civil.year)"
  }

  /// "08:30".
  static func time(_ minute: Int) -> String { "\(pad(minute / 60)):\(pad(minute % 60))" }

  /// "20270309".
  static func compactDate(_ day: Day) -> String {
    let civil = day.civil
    return "\(civil.year)\(pad(civil.month))\(pad(civil.day))"
  }

  /// "56,1534" of 561534 ten-thousandths.
  static func degrees(_ tenThousandths: Int) -> String {
    let fraction = String(tenThousandths % 10_000)
    let zeros = String(repeating: "0", count: 4 - fraction.count)
    return "\(tenThousandths / 10_000),\(zeros)\(fraction)"
  }

  /// Two digits.
  static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A key of small letters: "Bo-Åge Ørsted" gives "boaageoersted".
  static func key(_ name: String, separator: String = "") -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
      case "A"..."Z":
        result.append(String(scalar).lowercased())
      case "æ", "Æ": result.append("ae")
      case "ø", "Ø": result.append("oe")
      case "å", "Å": result.append("aa")
      case "é": result.append("e")
      case " ", "-": result.append(separator)
      // The ring of a decomposed å doubles the a before it.
      case "\u{30A}": result.append("a")
      default: break
      }
    }
    return result
  }
}
