import Programme
import Testing

@testable import Planning

/// The catalog of explanations, suggestions and clashes: complete, each language in its own words.
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

  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init))
  }

  @Test(arguments: Words.allCases) func phrasesAreWholeAndInTheirLanguage(word: Words) {
    func places(_ text: String) -> Set<Int> { Set((1...9).filter { text.contains("{\($0)}") }) }
    #expect(!word.danish.isEmpty && !word.english.isEmpty)
    #expect(places(word.danish) == places(word.english), "\(word)")
    #expect(places(word.danish).max() ?? 0 == places(word.danish).count, "\(word)")
    #expect(CatalogTests.words(word.danish).isDisjoint(with: CatalogTests.english), "\(word)")
    #expect(CatalogTests.words(word.english).isDisjoint(with: CatalogTests.danish), "\(word)")
    #expect(!word.english.contains { "æøåÆØÅ»«".contains($0) }, "\(word)")
    #expect(!word.danish.contains("\""), "\(word)")
  }
}
