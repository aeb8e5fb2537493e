//! The words that other programs use, best known first, separated by whitespace. Field names are
//! folded as in [`super::names::fold`]. Most come from the files and documentation of some forty
//! programs, the Chinese ones from general use.

/// What identifies a node; the last ones are more likely to be numbers of something else.
pub(super) const ID: &str = "
    id key nodeid uid uniqueid employeeid empid empno emp employeenumber employeeno employeekey
    personid userid username positionid positionnbr positionnumber postid postuniquereference
    unitid deptid departmentid opendepartmentid businessentityid personnelnumber staffid staffno
    jobnumber objid objectid codigounidade codiceuniuo orgcode code number no dn samaccountname
    userprincipalname personalnummer matricule 编号 编码 代码 工号 员工编号 员工id 岗位编码
    岗位编号 岗位id 职位编号 职位编码 部门id 部门编号 部门编码 帐号 账号 序号
";

/// Who a node reports to.
pub(super) const PARENT: &str = "
    parentid parent pid parentkey parentcode parentpositionid parentemployeekey
    parentdepartmentid parentdeptid managerid manager managerkey manageremail managername
    manageruserid reportsto reportstoid reportingto reportsupto reportstoseniorpost
    reportingseniorpost reportstopositionid reportstoemail reportingperson reportingmanager
    linemanager linemanagerid supervisorid supervisor supervisoremail supervisorname
    supervisoreid bossid boss superior superiorid leaderid leaderuserid directleader
    codigounidadepai codiceuniuopadre vorgesetzter responsable padre 上级 上级编码 上级编号
    上级id 父级 父级id 父id 父节点 上级部门 上级部门id 上级部门编码 上级岗位 上级岗位编码
    上级职位 直属上级 直接上级 直属主管 直接主管 汇报对象 汇报人 上司
";

/// The holder of a post, or the name of a unit.
pub(super) const NAME: &str = "
    fullname displayname employeename personname holder incumbent name employee person
    chinesename label text 姓名 员工姓名 任职人 在岗人员 名称 nome deptname departname
    departmentname 部门名称 descrizioneuo
";

/// The first name, when the last name is separate.
pub(super) const FIRST_NAME: &str = "
    firstname givenname first preferredname vorname 名
";

/// The family name, when the first name is separate.
pub(super) const LAST_NAME: &str = "
    lastname familyname surname last sn nachname 姓
";

/// The title of a post. `title` itself comes after the names that can mean nothing else.
pub(super) const TITLE: &str = "
    jobtitle positiontitle positionname roletitle employeetitle genericjobtitle posttitle title
    position role designation post 岗位名称 职位名称 职位 职务 岗位 头衔
";

/// The level of a post.
pub(super) const LEVEL: &str = "
    level grade joblevel jobgrade leveldesignation seniority 职级 级别 职等
";

/// How many a post is authorised for.
pub(super) const HEADCOUNT: &str = "
    headcount maxheadcount fte fulltimeequivalent numberofpostsinfte posts 编制 编制数 编制人数
    定员 定编
";

/// An address, which can serve as an id.
pub(super) const EMAIL: &str = "
    email mail emailaddress workemail 邮箱 电子邮箱
";

/// The nodes below a node. The first [`CERTAIN_CHILDREN`] mean this whatever they contain.
pub(super) const CHILDREN: &str = "
    children subordinates 下级 子节点 directreports childnodes childorgs reports organisations
    organizations departments units teams positions employees members items nodes
";

/// The field of a whole file that holds its nodes.
pub(super) const CONTAINER: &str = "
    nodes nodedataarray data chart orgchart employees people persons users userlist members
    staff positions posts units departments department items records rows list result results
    value values tree root org organization organisation datasource 组织架构 人员 员工 岗位 部门
";

/// Words in place of a holder's name.
pub(super) const VACANT: &str = "
    vacant vacancy open tbc tbd tbh tba n/d notdisclosed notinpost eliminated 空缺 空岗 待招
    待定 待聘 缺编
";

/// Words in place of a parent; only their case is folded, and `_` also stands for a space.
pub(super) const NO_PARENT: &str = "
    null nil \\n 0 -1 xx none no_manager nomanager n/a na # - root 无
";

/// See [`CHILDREN`].
pub(super) const CERTAIN_CHILDREN: usize = 4;
