/// The words after a suite's name: options with values, each once, and what is measured.
///
/// What is not known, lacks its value or has one that cannot be meant is told; a benchmark that
/// measures something else than what was asked for is worse than none.
struct BenchArguments {
  /// The words that belong to no option.
  private(set) var words: [String] = []
  private var values: [String: String] = [:]
  /// What is wrong, if anything is.
  private(set) var fault: String?

  /// Reads words, of which some are options that take a value, such as "--seed", and only so many
  /// may belong to none.
  init(_ arguments: [String], options: Set<String>, mostWords: Int = 0) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if options.contains(word) {
        guard let value = rest.popFirst() else {
          fault = "\(word) lacks its value"
          return
        }
        values[word] = value
      } else if word.hasPrefix("-") || words.count == mostWords {
        fault = "unknown: \(word)"
        return
      } else {
        words.append(word)
      }
    }
  }

  /// The value of an option as it was written.
  func text(_ option: String) -> String? { values[option] }

  /// The value of an option, or a standard where it is not given; noted as a fault where it is none.
  mutating func value<T: LosslessStringConvertible>(_ option: String, else standard: T) -> T {
    guard let text = values[option] else { return standard }
    guard let value = T(text) else {
      fault = fault ?? "\(option) cannot be \(text)"
      return standard
    }
    return value
  }

  /// The values of an option between commas.
  mutating func list<T: LosslessStringConvertible>(_ option: String, else standard: [T]) -> [T] {
    guard let text = values[option] else { return standard }
    let parts = text.split(separator: ",")
    let list = parts.compactMap { T(String($0)) }
    if list.isEmpty || list.count < parts.count {
      fault = fault ?? "\(option) cannot be \(text)"
      return standard
    }
    return list
  }
}
