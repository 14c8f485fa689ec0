import Programme
import Testing

@testable import Planning
@testable import Verification

/// The catalogs of explanations, suggestions and clashes, of faults and verdicts, and of what all
/// say alike: complete, each language in its own words.
@Suite struct CatalogTests {
  private static let english: Set<String> = [
    "the", "and", "with", "week", "meeting", "meetings", "people", "groups", "school", "from",
    "are", "not", "proven", "when", "rule", "rules", "which", "costs", "leader", "leaders",
    "cannot", "other", "times", "is", "of", "who", "what", "than",
  ]
  private static let danish: Set<String> = [
    "og", "uge", "møde", "møder", "gruppe", "grupper", "dage", "skole", "chef", "fra", "til",
    "alle", "er", "det", "ikke", "bevist", "som", "der", "af", "på", "med", "kan", "skal",
    "hvis", "regel", "regler", "koster", "leder", "ledere", "tidspunkt",
  ]

  /// A phrase of one of the catalogs.
  struct Phrase: Sendable, CustomTestStringConvertible {
    let key: String
    let danish: String
    let english: String

    static func all(_ catalog: (some Catalog).Type, _ name: String) -> [Phrase] {
      catalog.allCases.map {
        Phrase(key: "\(name).\($0.rawValue)", danish: $0.danish, english: $0.english)
      }
    }

    static let all =
      all(Planning.Words.self, "Planning") + all(Verification.Words.self, "Verification")
      + all(CommonWord.self, "Programme") + all(HolidayName.self, "Programme")

    var testDescription: String { key }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(
      text.replacing(/[a-z]+\.(json|csv)/, with: "").lowercased().split {
        !$0.isLetter && $0 != "-" && $0 != "'"
      }.map(String.init))
  }

  @Test(arguments: Phrase.all) func phrasesAreWholeAndInTheirLanguage(word: Phrase) {
    func places(_ text: String) -> Set<Int> { Set((1...9).filter { text.contains("{\($0)}") }) }
    #expect(!word.danish.isEmpty && !word.english.isEmpty)
    #expect(places(word.danish) == places(word.english), "\(word.key)")
    #expect(places(word.danish).max() ?? 0 == places(word.danish).count, "\(word.key)")
    #expect(CatalogTests.words(word.danish).isDisjoint(with: CatalogTests.english), "\(word.key)")
    #expect(CatalogTests.words(word.english).isDisjoint(with: CatalogTests.danish), "\(word.key)")
    #expect(!word.english.contains { "æøåÆØÅ»«".contains($0) }, "\(word.key)")
    #expect(!word.danish.contains("\""), "\(word.key)")
  }
}
