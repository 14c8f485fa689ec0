extension Invocation {
  /// A folder, and the day from which things may change and the settings where they were given, as
  /// they are to be written after another verb.
  func again(_ folder: String) -> String {
    let day = text(ReplanVerb.from).map { " --\(ReplanVerb.from.name) \($0)" }
    let settings = texts(OptionTable.set).map { " --\(OptionTable.set.name) \($0)" }
    return folder + (day ?? "") + settings.joined()
  }
}
