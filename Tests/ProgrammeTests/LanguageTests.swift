import Programme
import Testing

/// What every part of the program says alike.
@Suite struct CommonWordTests {
  @Test func oneOfAKindIsSaidAsOne() {
    #expect([0, 1, 2].map { CommonWord.days($0).danish } == ["0 dage", "1 dag", "2 dage"])
    #expect([1, 2].map { CommonWord.times($0).danish } == ["1 gang", "2 gange"])
    #expect([1, 3].map { CommonWord.days($0).english } == ["1 day", "3 days"])
    #expect([1, 3].map { CommonWord.times($0).english } == ["1 time", "3 times"])
  }

  @Test func namesOfPeopleAreListedFromAToAa() {
    let names = ["Åse Ærø", "Dorthe Ærø", "Aase Bo", "Dorthe Holm", "Ærø"]
    let organisation = Organisation(
      districts: [], workplaces: [],
      people: names.enumerated().map { Person(key: "p\($0)", name: $1, roles: [.leader]) })
    let people = organisation.personIDs.map { $0 }
    #expect(
      organisation.names(people) == ["Dorthe Holm", "Dorthe Ærø", "Ærø", "Aase Bo", "Åse Ærø"])
    #expect(organisation.names(people.reversed()) == organisation.names(people))
  }
}
