import Programme

/// A command line that cannot be understood.
enum UsageError: Error {
  case unknownVerb(String, nearest: String?)
  case unknownOption(String, nearest: String?)
  case missingValue(OptionSpec)
  case needlessValue(String)
  case badValue(OptionSpec, String)
  case twice(String)
  case saysNothing(OptionSpec, without: String)
  case notBoth(OptionSpec, OptionSpec)
  case oneAtATime(OptionSpec)
  case tooManyWords(String)
  case missingWord(Text)
  case badSetting(String, Text)
  case refused(OptionSpec, String, Text)
  indirect case several([UsageError])
  case notFound(String, nearest: [String])
  case severalFit(String, [String])

  /// What is wrong, and what to do instead.
  func message(_ language: Language) -> String {
    switch self {
    case .unknownVerb(let word, let nearest):
      return UsageError.said(.unknownVerb, word, nearest, language)
    case .unknownOption(let word, let nearest):
      return UsageError.said(.unknownOption, word, nearest.map { "--" + $0 }, language)
    case .missingValue(let option):
      return Words.missingValue.with(option.name, option.placeholder(language) ?? "").in(language)
    case .needlessValue(let name):
      return Words.needlessValue.with(name).in(language)
    case .badValue(let option, let value):
      let said = Words.badValue.with(value, option.name, UsageError.wanted(option)).in(language)
      return said.hasSuffix("....") ? String(said.dropLast()) : said
    case .twice(let name):
      return Words.optionTwice.with(name).in(language)
    case .saysNothing(let option, let other):
      return Words.saysNothingWithout.with(option.name, other).in(language)
    case .notBoth(let option, let other):
      return Words.notBoth.with(option.name, other.name).in(language)
    case .oneAtATime(let option):
      return Words.oneAtATime.with(option.name).in(language)
    case .tooManyWords(let word):
      return Words.tooManyWords.with(word).in(language)
    case .missingWord(let what):
      return Words.missingWord.with(what).in(language)
    case .badSetting(let text, let why):
      return Words.badSetting.with(text, why).in(language)
    case .refused(let option, let value, let why):
      return Words.refusedValue.with(value, option.name, why).in(language)
    case .several(let faults):
      return faults.map { $0.message(language) }.joined(separator: "\n")
    case .notFound(let text, let nearest):
      let said = Words.notFound.with(text).in(language)
      if nearest.isEmpty { return said }
      let names = nearest.prefix(4).map { Words.quoted.with($0).in(language) }
      return said + " " + Words.didYouMeanOne.with(names.joined(separator: ", ")).in(language)
    case .severalFit(let text, let all):
      let lines = all.prefix(12).map { "  " + $0 }
      let rest = all.count - lines.count
      let more = rest > 0 ? ["  " + Words.andMore.with(rest).in(language)] : []
      return ([Words.severalFit.with(text).in(language)] + lines + more).joined(separator: "\n")
    }
  }

  private static func said(
    _ problem: Words, _ word: String, _ nearest: String?, _ language: Language
  ) -> String {
    let hint = nearest.map { " " + Words.didYouMean.with($0).in(language) } ?? ""
    return problem.with(word).in(language) + hint
  }

  private static func wanted(_ option: OptionSpec) -> Text {
    switch option.kind {
    case .flag: Words.wantedNothing.text
    case .number(let range):
      Words.wantedNumber.with("\(range.lowerBound)", "\(range.upperBound)")
    case .seconds: Words.wantedSeconds.text
    case .date: Words.wantedDate.text
    case .choice(let words):
      Text(
        da: words.joined(separator: Words.or.danish), en: words.joined(separator: Words.or.english))
    case .text(let word):
      Text(da: Words.placeholders(word, .danish), en: Words.placeholders(word, .english))
    }
  }
}
