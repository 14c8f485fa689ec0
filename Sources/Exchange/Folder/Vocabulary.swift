import Programme

/// The words by which tables and rules name kinds, roles and weekdays, in both languages.
enum Vocabulary {
  /// What a row of `workplaces.csv` is: a workplace of a kind, or a department of one.
  enum PlaceKind: Hashable {
    case workplace(WorkplaceKind)
    case department
  }

  /// The kind of workplace that a word names.
  static func kind(_ word: String) -> WorkplaceKind? { kinds[HeaderMatch.folded(word)] }

  /// The role that a word names.
  static func role(_ word: String) -> Role? { roles[HeaderMatch.folded(word)] }

  /// The weekday that a word names.
  static func weekday(_ word: String) -> Weekday? { weekdays[HeaderMatch.folded(word)] }

  /// The kind of a row of `workplaces.csv`.
  static func placeKind(_ word: String) -> PlaceKind? {
    if let kind = kind(word) { return .workplace(kind) }
    return ["afdeling", "department"].contains(HeaderMatch.folded(word)) ? .department : nil
  }

  /// The Danish words of the kinds, as messages list them.
  static let kindWords = ["skole", "specialskole", "dagtilbud", "UngiAarhus", "forvaltning"]
  /// The Danish words of the roles, as messages list them.
  static let roleWords = [
    "leder", "ledelsesteam", "ressourceperson", "fyrtårn", "vejleder", "koordinator", "chef",
    "læringspartner", "konsulent", "bestyrelse", "andet",
  ]
  /// The Danish words of the weekdays.
  static let weekdayWords = [
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
  ]

  /// The English of a word that messages about tables list; one that has none stays.
  static func english(_ word: String) -> String { inEnglish[word] ?? word }

  private static let inEnglish = [
    "skole": "school", "specialskole": "specialSchool", "dagtilbud": "daycare",
    "UngiAarhus": "youth", "forvaltning": "administration", "afdeling": "department",
    "leder": "leader", "ledelsesteam": "leadershipTeam", "ressourceperson": "resourcePerson",
    "fyrtårn": "beacon", "vejleder": "counsellor", "koordinator": "coordinator",
    "chef": "chief", "læringspartner": "learningPartner", "konsulent": "consultant",
    "bestyrelse": "boardMember", "andet": "other", "mandag": "monday", "tirsdag": "tuesday",
    "onsdag": "wednesday", "torsdag": "thursday", "fredag": "friday", "lørdag": "saturday",
    "søndag": "sunday", "formiddag": "morning", "eftermiddag": "afternoon", "hel": "whole",
    "sammen": "together", "ikke sammen": "apart", "møde": "event", "gruppe": "group",
    "medlem": "member",
  ]

  private static let kinds = table(
    [
      (.school, ["skole", "folkeskole", "school"]),
      (.specialSchool, ["specialskole", "specialSchool"]),
      (.daycare, ["dagtilbud", "daycare"]),
      (.youth, ["fritid", "ungdom", "UngiAarhus", "fritids- og ungdomstilbud", "youth"]),
      (.administration, ["fællesfunktion", "forvaltning", "administration"]),
    ] as [(WorkplaceKind, [String])])

  private static let roles = table(
    [
      (.leader, ["leder", "leader"]),
      (.leadershipTeam, ["ledelsesteam", "leadershipTeam"]),
      (.resourcePerson, ["ressourceperson", "resourcePerson"]),
      (.beacon, ["fyrtårn", "fagligt fyrtårn", "beacon"]),
      (.counsellor, ["vejleder", "counsellor"]),
      (.coordinator, ["koordinator", "coordinator"]),
      (.chief, ["chef", "Børn og Unge-chef", "chief"]),
      (.learningPartner, ["læringspartner", "learningPartner"]),
      (.consultant, ["konsulent", "pædagogisk konsulent", "consultant"]),
      (.boardMember, ["bestyrelse", "bestyrelsesrepræsentant", "boardMember"]),
      (.other, ["andet", "anden", "other"]),
    ] as [(Role, [String])])

  private static let weekdays = table(
    [
      (.monday, ["mandag", "man", "monday", "mon"]),
      (.tuesday, ["tirsdag", "tir", "tuesday", "tue"]),
      (.wednesday, ["onsdag", "ons", "wednesday", "wed"]),
      (.thursday, ["torsdag", "tor", "thursday", "thu"]),
      (.friday, ["fredag", "fre", "friday", "fri"]),
      (.saturday, ["lørdag", "lør", "saturday", "sat"]),
      (.sunday, ["søndag", "søn", "sunday", "sun"]),
    ] as [(Weekday, [String])])

  private static func table<T>(_ rows: [(T, [String])]) -> [String: T] {
    var table: [String: T] = [:]
    for (value, words) in rows {
      for word in words { table[HeaderMatch.folded(word)] = value }
    }
    return table
  }
}
