using Deployment.Plans.Tests.Support;

namespace Deployment.Plans.Tests.Elements;

public class NameTests
{
    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _site;
    private readonly BackupServer _server;

    public NameTests()
    {
        _site = _plan.AddSite("Oslo");
        _server = _site.AddBackupServer("vbr");
    }

    [Fact]
    public void Two_sites_cannot_have_the_same_name() =>
        Assert.Equal(
            "The plan already has a site named 'oslo': names are compared without case, give this one another.",
            Rejection.Of(() => _plan.AddSite("oslo")));

    [Fact]
    public void Within_a_parent_names_of_one_scope_are_unique_without_case()
    {
        _site.AddHost("esx");
        _site.AddVCenter("vc").AddCluster("c");
        _site.VCenters[0].AddAccount("svc");
        _site.AddDatastore("ds");
        _site.AddVirtualMachines("vms", 1);
        _server.AddRepository("repo", _server);

        Assert.Equal(
            "Site 'Oslo' already has a host named 'ESX': names are compared without case, give this one another.",
            Rejection.Of(() => _site.AddHost("ESX")));
        Assert.Equal(
            "Site 'Oslo' already has a vCenter named 'VC': names are compared without case, give this one another.",
            Rejection.Of(() => _site.AddVCenter("VC")));
        Assert.Equal(
            "vCenter 'vc' already has a cluster named 'C': names are compared without case, give this one another.",
            Rejection.Of(() => _site.VCenters[0].AddCluster("C")));
        Assert.Equal(
            "vCenter 'vc' already has a vCenter account named 'SVC': names are compared without case, give this one another.",
            Rejection.Of(() => _site.VCenters[0].AddAccount("SVC")));
        Assert.Equal(
            "Site 'Oslo' already has a datastore named 'DS': names are compared without case, give this one another.",
            Rejection.Of(() => _site.AddDatastore("DS")));
        Assert.Equal(
            "Site 'Oslo' already has a VM group named 'VMS': names are compared without case, give this one another.",
            Rejection.Of(() => _site.AddVirtualMachines("VMS", 1)));
        Assert.Equal(
            "Backup server 'vbr' already has a repository named 'REPO': names are compared without case, give this one another.",
            Rejection.Of(() => _server.AddRepository("REPO", _server)));
    }

    [Fact]
    public void A_duplicate_is_not_added()
    {
        Rejection.Of(() => _plan.AddSite("OSLO"));
        Rejection.Of(() => _site.AddBackupServer("VBR"));
        Assert.Equal([_site], _plan.Sites);
        Assert.Equal([_server], _plan.BackupServers);
        Assert.Equal([_server], _site.Servers);
    }

    [Fact]
    public void Machines_of_every_kind_share_one_scope()
    {
        const string message = "Site 'Oslo' already has a server named 'VBR': names are compared without case, give this one another.";
        Assert.Equal(message, Rejection.Of(() => _site.AddServer("VBR")));
        Assert.Equal(message, Rejection.Of(() => _site.AddBackupServer("VBR")));
        Assert.Equal(message, Rejection.Of(() => _site.AddEnterpriseManager("VBR")));
    }

    [Fact]
    public void Jobs_of_every_kind_share_one_scope()
    {
        _server.AddBackupJob("nightly");
        const string message = "Backup server 'vbr' already has a job named 'Nightly': names are compared without case, give this one another.";
        Assert.Equal(message, Rejection.Of(() => _server.AddBackupJob("Nightly")));
        Assert.Equal(message, Rejection.Of(() => _server.AddBackupCopyJob("Nightly")));
        Assert.Equal(message, Rejection.Of(() => _server.AddReplicationJob("Nightly")));
        Assert.Empty(_plan.ReplicationJobs);
    }

    [Fact]
    public void Names_repeat_across_scopes_and_parents()
    {
        var bergen = _plan.AddSite("Bergen");
        bergen.AddBackupServer("vbr").AddBackupJob("nightly");
        _server.AddBackupJob("nightly");
        _site.AddHost("vbr");
        _site.AddDatastore("vbr");
        Assert.Equal(["Oslo / vbr", "Bergen / vbr"], _plan.BackupServers.Select(server => server.Path));
    }

    [Fact]
    public void Roles_without_a_name_bear_that_of_their_machine_which_may_repeat()
    {
        var bergen = _plan.AddSite("Bergen");
        var (here, there) = (_site.AddServer("proxy-1"), bergen.AddServer("proxy-1"));
        _server.AddProxy(here);
        _server.AddProxy(there);
        _server.AddWanAccelerator(here);
        _server.AddWanAccelerator(there);
        Assert.Equal(["proxy-1", "proxy-1"], _server.Proxies.Select(proxy => proxy.Name));
        Assert.Equal(["proxy-1", "proxy-1"], _server.WanAccelerators.Select(accelerator => accelerator.Name));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void Names_are_not_empty(string? name)
    {
        const string message = "'name' is empty: give one that people will recognise.";
        Action[] calls =
        [
            () => DeploymentPlan.Create(name!),
            () => _plan.AddSite(name!),
            () => _site.AddVCenter(name!),
            () => _site.AddHost(name!),
            () => _site.AddDatastore(name!),
            () => _site.AddVirtualMachines(name!, 1),
            () => _site.AddServer(name!),
            () => _site.AddBackupServer(name!),
            () => _site.AddEnterpriseManager(name!),
            () => _server.AddRepository(name!, _server),
            () => _server.AddBackupJob(name!),
            () => _server.AddBackupCopyJob(name!),
            () => _server.AddReplicationJob(name!),
        ];
        Assert.All(calls, call => Assert.Equal((message, "name"), Rejection.WithParameterOf(call)));
    }

    [Theory]
    [InlineData(0x0, "U+0000")]
    [InlineData(0xB, "U+000B")]
    [InlineData(0x1B, "U+001B")]
    [InlineData(0x7F, "U+007F")]
    [InlineData(0x9B, "U+009B")]
    [InlineData(0xD83C, "U+D83C")]
    [InlineData(0xDFE2, "U+DFE2")]
    [InlineData(0xFFFE, "U+FFFE")]
    public void Names_have_no_character_that_cannot_be_displayed(int character, string code)
    {
        var message = $"'HQ\uFFFDold' contains {code}, which cannot be displayed, where \uFFFD stands: remove it or write a space instead.";
        Assert.Equal((message, "name"), Rejection.WithParameterOf(() => _plan.AddSite($"HQ{(char)character}old")));
        Assert.Contains(code, Rejection.Of(() => DeploymentPlan.Create($"{(char)character}HQ")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zürich\t漢")]
    [InlineData("two\r\nlines")]
    [InlineData("\U0001F3E2 tower")]
    public void All_other_characters_may_be_in_names(string name) => Assert.Equal(name, _plan.AddSite(name).Name);

    [Fact]
    public void A_path_leads_from_the_site_down()
    {
        var repository = _server.AddRepository("local", _server);
        Assert.Equal("Oslo / vbr / local", repository.Path);
        Assert.Equal("Oslo / vbr / local", repository.ToString());
        Assert.Equal("repository 'local'", repository.Title);
        Assert.Equal("Oslo", _site.Path);
        Assert.Equal("Plan", _plan.Path);
    }

    [Fact]
    public void Names_known_only_at_run_time_are_not_compared()
    {
        AtRunTime.Unknown("name", "place", () => _plan.AddSite("Oslo"));
        Assert.Equal(2, _plan.Sites.Count);
        Assert.Equal("", AtRunTime.Unknown("name", "place", () => _plan.AddSite(null!)).Name);
    }
}
