extension Rule {
  /// A leader and a resource person or beacon lead the workshop together.
  ///
  /// For each locally facilitated event: amount is 1 if no facilitator leads and 1 if none is a
  /// resource person or beacon.
  public static let facilitatorPair = Rule(
    id: .facilitatorPair, section: .activities, strength: .soft, weight: 20, unit: .people,
    isFixed: false,
    name: Text(
      da: "Leder og ressourceperson sammen",
      en: "Leader and resource person together"),
    sentence: Text(
      da: "En leder og en ressourceperson eller et fyrtårn leder workshoppen sammen.",
      en: "A leader and a resource person or beacon lead the workshop together."))
}
