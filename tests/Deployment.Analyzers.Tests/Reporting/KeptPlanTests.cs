using System.Globalization;
using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>Plans that a type keeps, in a library or among tests, where no program begins with them.</summary>
public class KeptPlanTests
{
    [Theory]
    [InlineData("""
        public class Emea
        {
            private readonly DeploymentPlan _plan = DeploymentPlan.Create("EMEA");
            private readonly Site _hq;
            public Emea() => _hq = _plan.AddSite("HQ");
            public DeploymentPlan Build() { Add(1); return _plan; }
            private void Add(int cores) => _hq.AddBackupServer("vbr").AddWanAccelerator(on: _hq.AddServer("wan").WithCores(cores).WithMemory(64.GB()));
        }
        """)]
    [InlineData("""
        public class Emea
        {
            private readonly DeploymentPlan _plan;
            public Emea(string name)
            {
                _plan = DeploymentPlan.Create(name);
                var hq = _plan.AddSite("HQ");
                hq.AddBackupServer("vbr").AddWanAccelerator(on: hq.AddServer("wan").WithCores(1).WithMemory(64.GB()));
            }
        }
        """)]
    [InlineData("""
        public class Emea(DeploymentPlan plan)
        {
            private int _cores = 1;
            public Emea() : this(DeploymentPlan.Create("EMEA")) { }
            public void Build() { var hq = plan.AddSite("HQ"); hq.AddBackupServer("vbr").AddWanAccelerator(on: hq.AddServer("wan").WithCores(_cores).WithMemory(64.GB())); }
        }
        """)]
    [InlineData("""
        public class Emea
        {
            private static int Cores { get; set; } = 1;
            private DeploymentPlan _plan;
            public Emea() => _plan = DeploymentPlan.Create("EMEA");
            public void Build() { var hq = _plan.AddSite("HQ"); hq.AddBackupServer("vbr").AddWanAccelerator(on: hq.AddServer("wan").WithCores(Cores).WithMemory(64.GB())); }
        }
        """)]
    [InlineData("""
        public class Emea
        {
            private readonly DeploymentPlan _plan = DeploymentPlan.Create("EMEA");
            public void Add(int left) { if (left > 1) Add(left - 1); else { var hq = _plan.AddSite("HQ"); hq.AddBackupServer("vbr").AddWanAccelerator(on: hq.AddServer("wan").WithCores(1).WithMemory(64.GB())); } }
        }
        """)]
    [InlineData("""
        public abstract class Emea
        {
            private readonly DeploymentPlan _plan = DeploymentPlan.Create("EMEA");
            protected Emea() { var hq = _plan.AddSite("HQ"); hq.AddBackupServer("vbr").AddWanAccelerator(on: hq.AddServer("wan").WithCores(1).WithMemory(64.GB())); }
            public abstract void Build();
        }
        """)]
    [InlineData("""
        public static class Plans
        {
            public static readonly DeploymentPlan Emea = DeploymentPlan.Create("EMEA");
            private static readonly Site Hq = Emea.AddSite("HQ");
            static Plans() => Hq.AddBackupServer("vbr").AddWanAccelerator(on: Hq.AddServer("wan").WithCores(1).WithMemory(64.GB()));
        }
        """)]
    [InlineData("""
        public static class Plans
        {
            public static DeploymentPlan Emea { get; } = DeploymentPlan.Create("EMEA");
            public static void Build() { var hq = Emea.AddSite("HQ"); hq.AddBackupServer("vbr").AddWanAccelerator(on: hq.AddServer("wan").WithCores(1).WithMemory(64.GB())); }
        }
        """)]
    [InlineData("""
        public static class Plans
        {
            public static readonly Lazy<DeploymentPlan> Emea = new(() =>
            {
                var plan = DeploymentPlan.Create("EMEA");
                var hq = plan.AddSite("HQ");
                hq.AddBackupServer("vbr").AddWanAccelerator(on: hq.AddServer("wan").WithCores(1).WithMemory(64.GB()));
                return plan;
            });
        }
        """)]
    public async Task Its_mistakes_are_found(string type)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            {{type}}

            static class Program { static void Main() { } }
            """);
        PlanCompilation.AssertCompiles(compilation);
        var found = await compilation.AnalyzeAsync();

        Assert.Single(found, finding => finding.Id == "DPL6002");
        Assert.Contains(found, finding => finding.Id == "DPL0002" && finding.GetMessage(CultureInfo.InvariantCulture).StartsWith("Whoever gets the plan", StringComparison.Ordinal));
    }

    /// <summary>Whoever has such an object may have done anything with it before, and may add to the plan later.</summary>
    [Theory]
    [InlineData("private int _cores = 1; public void SetUp() => _cores = 8;")]
    [InlineData("public int _cores = 1;")]
    [InlineData("public int _cores { get; set; } = 1;")]
    [InlineData("private readonly int[] _all = [1]; int _cores => _all[0]; public void SetUp() => _all[0] = 8;")]
    [InlineData("private readonly int _cores; public Emea(int cores) => _cores = cores;")]
    [InlineData("private readonly Size _size = new(); int _cores => _size.Cores; public void SetUp() => _size.Cores = 8; class Size { public int Cores = 1; }")]
    public async Task What_others_may_have_changed_is_not_known(string members)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            static class Program { static void Main() { } }

            public class Emea
            {
                private readonly DeploymentPlan _plan = DeploymentPlan.Create("EMEA");
                public void Build()
                {
                    var hq = _plan.AddSite("HQ");
                    hq.AddBackupServer("vbr").AddWanAccelerator(on: hq.AddServer("wan").WithCores(_cores).WithMemory(64.GB()));
                }
                {{members}}
            }
            """);
        PlanCompilation.AssertCompiles(compilation);

        Assert.DoesNotContain("DPL6002", (await compilation.AnalyzeAsync()).Select(finding => finding.Id));
    }

    [Fact]
    public async Task What_others_may_add_is_not_claimed_to_be_absent()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            static class Program { static void Main() { } }

            public class Emea
            {
                public DeploymentPlan Plan { get; } = DeploymentPlan.Create("EMEA");
                public Emea()
                {
                    var hq = Plan.AddSite("HQ");
                    var dr = Plan.AddSite("DR");
                    Plan.AddWanLink(hq, dr).WithBandwidth(200.Mbps());
                    var vbr = hq.AddBackupServer("vbr");
                    vbr.AddProxy(on: dr.AddServer("proxy"));
                    vbr.AddReplicationJob("dr").Protects(hq.AddVirtualMachines("VMs", 5)).ToHost(dr.AddHost("esx"));
                }
            }
            """);
        PlanCompilation.AssertCompiles(compilation);

        Assert.DoesNotContain("DPL2001", (await compilation.AnalyzeAsync()).Select(finding => finding.Id));
    }
}
