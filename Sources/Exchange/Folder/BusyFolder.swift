import Dispatch
import Foundation
import Programme
import Synchronization

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
    let work = owners.sorted().map { (owner: $0, paths: filesOf[$0] ?? []) }
    for part in inParts(work, of: draft.files, window: window) {
      draft.faults += part.faults
      for (owner, calendar) in part.calendars {
        draft.people[owner].busy += calendar.busy
        draft.people[owner].tentative += calendar.tentative
      }
    }
  }

  /// What one thread found.
  private struct Part: Sendable {
    var calendars: [(owner: Int, calendar: BusyCalendar)] = []
    var faults: [Fault] = []
  }

  /// Reads the calendars on all processors; the parts come back in the order of the work.
  private static func inParts(
    _ work: [(owner: Int, paths: [String])], of files: FolderFiles, window: DayRange
  ) -> [Part] {
    let processors = ProcessInfo.processInfo.activeProcessorCount
    let count = work.count < 32 ? 1 : min(max(1, processors), 16)
    let found = Mutex([Part](repeating: Part(), count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let share = work[(work.count * index / count)..<(work.count * (index + 1) / count)]
      let part = read(share, of: files, window: window)
      found.withLock { $0[index] = part }
    }
    return found.withLock { $0 }
  }

  private static func read(
    _ work: ArraySlice<(owner: Int, paths: [String])>, of files: FolderFiles, window: DayRange
  ) -> Part {
    var part = Part()
    var reader = BusyReader(window: window)
    for (owner, paths) in work {
      var contents: [(name: String, bytes: [UInt8])] = []
      for path in paths {
        switch files.bytes(of: path) {
        case .success(let bytes): contents.append((path, bytes))
        case .failure(let failure):
          part.faults.append(
            FaultID.fileIsUnreadable.fault(
              at: Fault.Place(file: path), arguments: [failure.reason]))
        }
      }
      part.calendars.append((owner, reader.read(contents, faults: &part.faults)))
    }
    return part
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
