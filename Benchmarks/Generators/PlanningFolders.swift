/// Planning folders made from a seed.
public enum PlanningFolders {
  /// A municipality of the size of Aarhus in one school year.
  ///
  /// - Complexity: O(people^2).
  public static func aarhus(seed: UInt64) -> GeneratedFolder {
    folder([Municipality(size: .aarhus, seed: seed)])
  }

  /// One small district, for the tutorial.
  ///
  /// - Complexity: O(people^2).
  public static func district(seed: UInt64) -> GeneratedFolder {
    folder([Municipality(size: .district, seed: seed)])
  }

  /// Twelve districts with long names, to look at pictures with.
  ///
  /// - Complexity: O(people^2).
  public static func wide(seed: UInt64) -> GeneratedFolder {
    folder([Municipality(size: .wide, seed: seed)])
  }

  /// Two districts over two school years.
  ///
  /// - Complexity: O(people^2).
  public static func twoYears(seed: UInt64) -> GeneratedFolder {
    folder([Municipality(size: .twoYears, seed: seed)])
  }

  /// Several municipalities in one folder, each as large as Aarhus; counts below 1 or above 1000
  /// are taken as the nearest of these.
  ///
  /// People, officials, halls and common days are each municipality's own, so that one could be
  /// planned without the others; only the rules are common.
  ///
  /// - Complexity: O(count * people^2).
  public static func municipalities(_ count: Int, seed: UInt64) -> GeneratedFolder {
    let number = min(max(count, 1), 1000)
    return folder(
      (1...number).map { Municipality(size: .numbered($0), seed: seed &+ UInt64($0)) })
  }

  private static func folder(_ municipalities: [Municipality]) -> GeneratedFolder {
    var folder = GeneratedFolder()
    var tables = FolderTables()
    // Officials of a folder with one municipality serve all of it.
    if municipalities.contains(where: { !$0.size.prefix.isEmpty }) { tables.addServedColumn() }
    for municipality in municipalities {
      municipality.addOrganisation(to: &tables)
      municipality.addAbsences(to: &tables)
      municipality.addClosures(to: &tables)
      municipality.addPairs(to: &tables)
      municipality.addPins(to: &tables)
      municipality.addHistory(to: &tables)
      for file in municipality.calendarFiles() { folder.add(file.path, file.text) }
    }
    tables.add(to: &folder)
    if let rules = RulesText(municipalities) { folder.add("rules.json", rules.text) }
    folder.sort()
    return folder
  }
}
