import Programme

/// Marks in what has been written already: prose, and values of JSON.
extension Pseudonyms {
  /// Returns prose with marks instead of names, and instead of ids of people, workplaces and
  /// departments wherever one stands as a word or in the key of an event.
  ///
  /// An id of digits alone or of fewer than three signs is left in prose, where it cannot be told
  /// from a number or a word.
  ///
  /// - Complexity: O(names x characters).
  public func prose(_ text: String) -> String {
    withoutKeys(self.text(text))
  }

  /// Returns a value of JSON with marks: an id that is the whole value, or prose.
  public func value(_ text: String) -> String { markByKey[text] ?? prose(text) }

  /// Replaces ids inside a text; each run of letters, digits and dashes is looked up as a whole and
  /// by its parts between dashes, longest first.
  private func withoutKeys(_ text: String) -> String {
    var result = ""
    var token = ""
    func close() {
      result += replaced(token)
      token = ""
    }
    for character in text {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        token.append(character)
      } else {
        close()
        result.append(character)
      }
    }
    close()
    for key in oddKeys where result.contains(key) {
      result = result.replacing(key, with: markByKey[key] ?? key)
    }
    return result
  }

  private func replaced(_ token: String) -> String {
    if let mark = wordMark(token) { return mark }
    guard token.contains("-") else { return token }
    let parts = token.split(separator: "-", omittingEmptySubsequences: false)
    var result: [String] = []
    var i = 0
    search: while i < parts.count {
      for end in stride(from: parts.count, to: i, by: -1) {
        if let mark = wordMark(parts[i..<end].joined(separator: "-")) {
          result.append(mark)
          i = end
          continue search
        }
      }
      result.append(String(parts[i]))
      i += 1
    }
    return result.joined(separator: "-")
  }

  private func wordMark(_ word: String) -> String? {
    guard word.count > 2, !word.allSatisfy(\.isNumber) else { return nil }
    return markByKey[word]
  }
}
