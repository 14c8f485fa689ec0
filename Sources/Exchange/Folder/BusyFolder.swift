import Programme

/// `busy/`: the exported calendars, matched to people by their names.
enum BusyFolder {
  /// Reads every calendar; what is busy goes to the people, what is wrong to the faults.
  static func read(into draft: inout FolderDraft, window: DayRange) {
    let paths = draft.files.paths.filter {
      $0.lowercased().hasPrefix("busy/") && $0.lowercased().hasSuffix(".ics")
    }
    var filesOf: [Int: [String]] = [:]
    var owners: [Int] = []
    for path in paths {
      guard let owner = owner(of: path, &draft) else { continue }
      if filesOf[owner] == nil { owners.append(owner) }
      filesOf[owner, default: []].append(path)
    }
    var reader = BusyReader(window: window)
    for owner in owners.sorted() {
      var files: [(name: String, bytes: [UInt8])] = []
      for path in filesOf[owner] ?? [] {
        if let bytes = draft.bytes(of: path) { files.append((path, bytes)) }
      }
      let calendar = reader.read(files, faults: &draft.faults)
      draft.people[owner].busy += calendar.busy
      draft.people[owner].tentative += calendar.tentative
    }
  }

  /// Whose calendar a file is.
  ///
  /// It is `<id>.ics`, `<id>-*.ics` or `<id>/*.ics`; of ids that fit, the longest is meant, as an
  /// id may itself hold a hyphen.
  private static func owner(of path: String, _ draft: inout FolderDraft) -> Int? {
    let parts = path.split(separator: "/").map(String.init)
    let name = parts.count > 2 ? parts[1] : String(parts[parts.count - 1].dropLast(4))
    if let position = draft.personKeys.position(of: name) { return position }
    if parts.count == 2 {
      var stem = name[...]
      while let hyphen = stem.lastIndex(of: "-") {
        stem = stem[..<hyphen]
        if let position = draft.personKeys.position(of: String(stem)) { return position }
      }
    }
    guard draft.personKeys.isReliable else { return nil }
    let place = Fault.Place(file: path)
    if let nearest = Nearest.match(name, among: draft.personKeys.keys) {
      draft.faults.append(FaultID.calendarOwnerIsMisspelt.fault(at: place, arguments: [nearest]))
    } else {
      draft.faults.append(FaultID.calendarHasNoOwner.fault(at: place, arguments: []))
    }
    return nil
  }
}
