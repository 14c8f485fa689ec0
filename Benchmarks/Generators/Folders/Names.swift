import SolverSupport

/// Fictional names of people and places, drawn from short lists of Danish parts.
struct Names {
  private var random: RandomSource
  private var usedKeys: [String: Int] = [:]
  private var stems: [String]
  private var next = 0

  init(random: RandomSource) {
    self.random = random
    stems = Names.stemHeads.flatMap { head in Names.stemTails.map { head + $0 } }
    self.random.shuffle(&stems)
  }

  mutating func person() -> String {
    let first = Names.first[random.below(Names.first.count)]
    let last = Names.last[random.below(Names.last.count)]
    guard random.chance(1, in: 14) else { return "\(first) \(last)" }
    let other = Names.last[random.below(Names.last.count)]
    return other == last ? "\(first) \(last)" : "\(first) \(other) \(last)"
  }

  /// A name of more than 40 letters with another's first and last name.
  static func lengthened(_ name: String) -> String {
    let parts = name.split(separator: " ")
    guard let first = parts.first else { return name }
    let rest = parts.dropFirst().joined(separator: " ")
    return "\(first) Margrethe Vestergaard-Christoffersen \(rest)"
  }

  /// A key that nobody else has: the name in small letters, with a number where it is taken.
  mutating func key(of name: String, prefix: String) -> String {
    let plain = DanishText.key(name)
    let count = usedKeys[plain, default: 0] + 1
    usedKeys[plain] = count
    return prefix + plain + (count > 1 ? "\(count)" : "")
  }

  /// A place name that nobody else has until the list is used up.
  mutating func place() -> String {
    let stem = stems[next % stems.count]
    let round = next / stems.count
    next += 1
    return round == 0 ? stem : "\(stem) \(round + 1)"
  }

  private static let first = [
    "Anne", "Mette", "Kirsten", "Hanne", "Lone", "Åse", "Bodil", "Birgitte", "Dorthe", "Else",
    "Gitte", "Helle", "Inger", "Jette", "Karen", "Lene", "Marianne", "Nanna", "Pernille", "Rikke",
    "Sanne", "Sofie", "Tine", "Ulla", "Vibeke", "Ærna", "Øssur", "Asger", "Bjørn", "Carsten",
    "Dennis", "Erik", "Flemming", "Gorm", "Henrik", "Ivan", "Jens", "Jørgen", "Kåre", "Lars",
    "Mads", "Mikkel", "Niels", "Ole", "Palle", "Rasmus", "Søren", "Torben", "Uffe", "Viggo",
    "Amina", "Fatima", "Hassan", "Yusuf", "Aisha", "Signe", "Maja", "Frederikke", "Kasper", "Jonas",
  ]

  private static let last = [
    "Andersen", "Bach", "Birk", "Bjerg", "Brandt", "Bøgh", "Carlsen", "Christensen", "Dahl",
    "Damgård", "Eriksen", "Fisker", "Friis", "Grøn", "Gade", "Hansen", "Hald", "Holm", "Højgaard",
    "Iversen", "Jensen", "Juhl", "Kjær", "Knudsen", "Kragh", "Krogh", "Larsen", "Lauridsen",
    "Lind", "Lund", "Madsen", "Mikkelsen", "Munk", "Møller", "Nielsen", "Nørgaard", "Olesen",
    "Overgård", "Pedersen", "Poulsen", "Quist", "Rasmussen", "Ravn", "Riis", "Schmidt", "Skov",
    "Stougård", "Sørensen", "Thomsen", "Toft", "Ussing", "Vad", "Vestergaard", "Winther", "Yde",
    "Æbelø", "Ærø", "Østergaard", "Ågård", "Aagaard",
  ]

  private static let stemHeads = [
    "Birke", "Sol", "Ravne", "Gærde", "Tjørne", "Kirsebær", "Ahorn", "Poppel", "Lyng", "Klit",
    "Måge", "Lærke", "Stære", "Svale", "Hjorte", "Råbuk", "Ærle", "Ørne", "Åkande", "Humle",
  ]

  private static let stemTails = [
    "lund", "bakke", "dal", "kær", "høj", "ager", "toft", "mark", "sø", "gård",
  ]
}
