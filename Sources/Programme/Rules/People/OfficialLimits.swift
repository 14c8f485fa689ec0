extension Rule {
  /// Chiefs, learning partners and consultants get no more meetings a day and a week than they can
  /// manage.
  ///
  /// Amount: for each person with the role, the events attended beyond the limit of that role on
  /// each day and in each ISO week. An event counts on each of its days and in each week of its
  /// days. The daily limit of chiefs is `chiefDay`.
  public static let officialLimits = Rule(
    id: .officialLimits, section: .people, strength: .hard, weight: 0, unit: .events,
    isFixed: false,
    parameters: [
      RuleParameter(
        name: "chiefWeek", kind: .number(1...100), default: 10,
        text: Text(da: "chefens møder om ugen", en: "a chief's meetings a week")),
      RuleParameter(
        name: "partnerDay", kind: .number(1...20), default: 2,
        text: Text(
          da: "læringspartnerens møder om dagen",
          en: "a learning partner's meetings a day")),
      RuleParameter(
        name: "partnerWeek", kind: .number(1...100), default: 5,
        text: Text(
          da: "læringspartnerens møder om ugen",
          en: "a learning partner's meetings a week")),
      RuleParameter(
        name: "consultantDay", kind: .number(1...20), default: 3,
        text: Text(da: "konsulentens møder om dagen", en: "a consultant's meetings a day")),
      RuleParameter(
        name: "consultantWeek", kind: .number(1...100), default: 8,
        text: Text(da: "konsulentens møder om ugen", en: "a consultant's meetings a week")),
    ],
    name: Text(
      da: "Grænser for chefer, partnere og konsulenter",
      en: "Limits of chiefs, partners and consultants"),
    sentence: Text(
      da: """
        Chefer, læringspartnere og konsulenter får ikke flere møder om dagen og ugen, end de kan \
        nå.
        """,
      en: """
        Chiefs, learning partners and consultants get no more meetings a day and a week than \
        they can manage.
        """))
}
