@testable import Reporting

extension ReportTests {
  static let thai = """
    # รายงานสรุประดับหมู่บ้าน

    - ข้อมูล ณ วันที่: 30 กันยายน 2563
    - สถานะของเกณฑ์: ทางการ, ยังไม่ยืนยัน

    > **เกณฑ์บางส่วนยังไม่ยืนยัน** ต้องแทนด้วยรายการของกรมการพัฒนาชุมชนก่อนนำผลไปใช้เป็นทางการ

    - หมู่บ้าน 2 แห่ง อยู่ระดับ 3

    ## ผลตามอำเภอ

    เรียงตามอัตราผ่าน

    | อำเภอ | หมู่บ้าน | pass_rate |
    | --- | ---: | ---: |
    | เมือง (3001) | 1,200 | 66.67% |
    | 3099 | 0 | - |

    แสดง 2 จาก 3 แถว ดูทั้งหมดใน areas.csv

    ในตาราง “-” คือไม่มีกลุ่มเป้าหมายให้วัด และ “ไม่มีข้อมูล” คือควรมีแต่ไม่ได้กรอกหรืออ่านไม่ได้

    ## อำเภอที่ตก

    ไม่มีรายการ

    ## สิ่งที่ยังขาด

    - หมู่บ้าน 4 แห่ง ไม่มีรอบที่ 2

    ## รายการที่ไม่นำมาใช้และข้อสังเกต

    | เรื่อง | ผลต่อระเบียน | จำนวน | ตัวอย่าง |
    | --- | --- | ---: | --- |
    | ช่องน้อยกว่าหัวตาราง | ไม่นำมาใช้ | 3 | รอบ_1.csv บรรทัด 4: มี 24 ช่อง แต่หัวตารางมี 25 ช่อง |
    | ตอบขีดในข้อที่ต้องตอบ | ใช้ แต่มีข้อสังเกต | 1,500 | รอบ_1.csv บรรทัด 4 คอลัมน์ “i05”: พบ “-” \
    แต่ข้อนี้ต้องตอบว่าผ่านหรือไม่ผ่าน |
    | บรรทัดว่าง | กันไว้ | 2 | รอบ_1.csv บรรทัด 4: เป็นบรรทัดว่าง |

    รายการทั้งหมดอยู่ใน rejects.csv (ไม่นำมาใช้) และ findings.csv (กันไว้และข้อสังเกต)

    ## ข้อมูลที่อ่าน

    | ชุดข้อมูล | ไฟล์ | รหัสอักขระ | ตัวคั่น | อ่าน (ระเบียน) | นำมาใช้ | ไม่นำมาใช้ | กันไว้ |
    | --- | --- | --- | --- | ---: | ---: | ---: | ---: |
    | ผลประเมิน | รอบ_1.csv | UTF-8 | จุลภาค (,) | 1,200 | 1,195 | 3 | 2 |
    | ผลประเมิน | b\\|2.csv | windows-874 | ขีดตั้ง (\\|) | 5 | 5 | 0 | 0 |
    | **รวม** |  |  |  | **1,205** | **1,200** | **3** | **2** |

    ทุกระเบียนที่อ่านมีที่ไปครบ: อ่าน = นำมาใช้ + ไม่นำมาใช้ + กันไว้ (รายละเอียดใน ledger.csv)

    พบเลขประจำตัวประชาชน 2 แห่ง และปิดบังไว้แล้วในทุกไฟล์

    ## ค่าที่ตั้งไว้

    | รายการ | ค่า | ค่าตั้งต้น | หมายเหตุ |
    | --- | --- | --- | --- |
    | เส้นรายได้ (income_line) | 32000 | 38000 | **เปลี่ยนจากค่าตั้งต้น** |
    | core_indicators | ยังไม่ได้กำหนด | ยังไม่ได้กำหนด | ยังไม่มีรายการข้อหลัก |

    ## ที่มาของเกณฑ์

    | เกณฑ์ | สถานะ | อ้างอิง |
    | --- | --- | --- |
    | ตัวชี้วัด 23 ข้อ | ทางการ: เกณฑ์อยู่ในเอกสารของกรมการพัฒนาชุมชน | เอกสาร 003 บรรทัด 743-749 |
    | ข้อหลัก | ยังไม่ยืนยัน: เกณฑ์มาจากความรู้ทั่วไป ไม่ใช่เกณฑ์ทางการ \
    ต้องแทนด้วยรายการของกรมการพัฒนาชุมชน |  |

    ## ไฟล์ผลลัพธ์

    | ไฟล์ | เนื้อหา | แถว |
    | --- | --- | ---: |
    | levels.csv | ระดับรายหมู่บ้าน | 1,195 |
    | run.json | บันทึกการเรียก |  |

    """

  static let english = """
    # Village levels: summary

    - As of: 30 September 2020
    - Mark of the criteria: official, unverified

    > **Some of the criteria are unverified.** The department's own list must replace them before the \
    results are used officially.

    - 2 villages are at level 3

    ## Districts

    By pass rate

    | District | Villages | pass_rate |
    | --- | ---: | ---: |
    | Mueang (3001) | 1,200 | 66.67% |
    | 3099 | 0 | - |

    2 of 3 rows are shown, all of them are in areas.csv.

    In the tables “-” means that there was nobody or nothing to measure, “no data” that something should \
    have been filled in or could not be read.

    ## Districts that fell

    There are none.

    ## What is missing

    - 4 villages have no second round

    ## What was set aside, and remarks

    | What | Outcome | Count | Example |
    | --- | --- | ---: | --- |
    | too few fields | rejected | 3 | รอบ_1.csv line 4: has 24 fields, the header has 25 |
    | dash where an answer is due | used, with a note | 1,500 | รอบ_1.csv line 4 column “i05”: found “-”, \
    this one is either passed or failed |
    | blank line | set aside | 2 | รอบ_1.csv line 4: a line without any value |

    All of them are in rejects.csv (not used) and findings.csv (set aside, and remarks).

    ## What was read

    | Input | File | Encoding | Delimiter | Records read | Used | Rejected | Set aside |
    | --- | --- | --- | --- | ---: | ---: | ---: | ---: |
    | assessments | รอบ_1.csv | UTF-8 | comma (,) | 1,200 | 1,195 | 3 | 2 |
    | assessments | b\\|2.csv | windows-874 | pipe (\\|) | 5 | 5 | 0 | 0 |
    | **Total** |  |  |  | **1,205** | **1,200** | **3** | **2** |

    Every record is accounted for: read = used + rejected + set aside (details in ledger.csv).

    Citizen numbers stood in 2 places; they are masked in every file.

    ## Settings

    | Setting | Value | Default | Remark |
    | --- | --- | --- | --- |
    | income line (income_line) | 32000 | 38000 | **changed from the default** |
    | core_indicators | not set | not set | the core list is not public |

    ## Where the criteria come from

    | Criteria | Mark | Reference |
    | --- | --- | --- |
    | 23 indicators | official: the criteria stand in documents of the Community Development Department | \
    document 003, lines 743-749 |
    | core indicators | unverified: the criteria are general knowledge and not official; the department's \
    own list must replace them |  |

    ## Output files

    | File | Contents | Rows |
    | --- | --- | ---: |
    | levels.csv | levels of villages | 1,195 |
    | run.json | record of the run |  |

    """
}
