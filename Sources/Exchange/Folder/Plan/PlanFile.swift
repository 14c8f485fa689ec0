/// `plan/plan.json`: the record of a plan.
///
/// The file names people and places by their keys, never by position, so that it stays true when
/// rows are added to the folder. Its order is fixed and its lines are short, so that two plans can
/// be compared line by line. It is read strictly: an unknown key, kind or value is a fault, since
/// a record that is half understood is worse than none.
public enum PlanFile {
  /// The path in the folder.
  public static let path = "plan/plan.json"
  /// The word by which the file says what it is.
  static let format = "aarshjul-plan"
  /// The version of the format.
  static let version = 1
}
