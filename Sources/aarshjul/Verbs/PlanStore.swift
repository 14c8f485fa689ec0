import Exchange
import Foundation
import Planning
import Programme

/// The plan's files in the folder.
enum PlanStore {
  /// The bytes of a file, or nil if it cannot be read.
  static func bytes(of path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  /// The plan as JSON.
  static func json(_ plan: Plan, _ programme: Programme) -> String {
    String(decoding: PlanFile.file(of: plan, for: programme), as: UTF8.self)
  }

  /// Writes a plan's files into `plan/` of a folder; gives what went wrong, if anything did.
  static func write(_ plan: Plan, _ proof: PlanProof, _ programme: Programme, in folder: String)
    -> Text?
  {
    let files: [(path: String, bytes: [UInt8])] = [
      ("plan.json", PlanFile.file(of: plan, for: programme)),
      ("proof.json", Array(JSONOutput.text(proof).utf8) + [0x0A]),
    ]
    do {
      try FolderWriter.writePlan(files, in: folder)
      return nil
    } catch {
      return Text(
        da: "Kan ikke skrive \(error.path): \(error.reason). Den gamle plan er urørt.",
        en: "Cannot write \(error.path): \(error.reason). The old plan is untouched.")
    }
  }
}
