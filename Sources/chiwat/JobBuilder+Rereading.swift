import Ingestion
import Running

extension JobBuilder {
  /// The job of a command that reads its files several times: standard input and pipes are gone after the first time.
  func jobReadAgain(by command: String) throws(UsageError) -> Job {
    let job = try job()
    let files = job.areaFiles + job.entries.flatMap { $0.files.values.joined() }
    if let stream = files.first(where: { $0.isStandardInput || InputFile.isPipe($0.path) }) {
      throw UsageError(
        "\(command) อ่านข้อมูลหลายรอบ จึงอ่านจาก standard input หรือท่อ (\(stream.path)) ไม่ได้ โปรดบันทึกเป็นแฟ้มก่อน · "
          + "\(command) reads the data several times and cannot take them from standard input or a pipe (\(stream.path)); save them to a file"
      )
    }
    return job
  }
}
