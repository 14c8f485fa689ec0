/// Names of people as lists of employees spell them.
enum PersonName {
  /// A name in the order in which it is said: "Else Holm" for "Holm, Else".
  ///
  /// Among other names a comma inside one cannot be told from the comma between two. Turned are only
  /// a family name and up to four given names, each beginning with a capital or in a script without
  /// any; "Holm, cand.pæd." and what has more than one comma stay as they are.
  static func said(_ text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.split(whereSeparator: \.isWhitespace)
    }
    guard parts.count == 2, !parts[0].isEmpty, (1...4).contains(parts[1].count),
      parts[1].allSatisfy({ word in
        word.first.map { $0.isLetter && !$0.isLowercase } ?? false
          && (!word.contains(".") || word.count == 2)
      })
    else { return text }
    return (parts[1] + parts[0]).joined(separator: " ")
  }
}
