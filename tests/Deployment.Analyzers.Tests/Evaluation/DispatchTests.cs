using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>The member runs that the program would run.</summary>
public class DispatchTests
{
    [Theory]
    [InlineData("I a = new A(); Say(a.Hi()); I b = new B(); Say(b.Hi()); Say(a.N); Say(((I)new B()).N);", """interface I { string Name => "I"; string Hi() => "hi " + Name; int N { get => 4; } } class A : I { } class B : I { public string Name => "B"; public int N => 5; }""")]
    [InlineData("""I a = new A("x"); Say(a.Greet("y"));""", """
        interface I { string Name { get; } string Greet(string o) => $"{Name} greets {o}{Suffix()}"; private string Suffix() => "!"; static string St() => "st"; }
        class A(string n) : I { public string Name => n; }
        """)]
    [InlineData("I2 a = new A(); Say(a.F()); Say(((I1)a).F());", "interface I1 { int F() => 1; } interface I2 : I1 { int I1.F() => 2; new int F() => 3; } class A : I2 { }")]
    public void An_interface_has_members_with_bodies(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("""
        Say(Sum<N>([new(1), new(2)]).V); Say(Name<N>()); Say(Zero<N>().V);
        T Sum<T>(T[] items) where T : IAdd<T> { var s = T.Zero; foreach (var i in items) s = s + i; return s; }
        string Name<T>() where T : IAdd<T> => T.Name();
        T Zero<T>() where T : IAdd<T> => T.Zero;
        """,
        """
        interface IAdd<T> where T : IAdd<T> { static abstract T Zero { get; } static abstract T operator +(T a, T b); static virtual string Name() => "default"; }
        record N(int V) : IAdd<N> { public static N Zero => new(0); public static N operator +(N a, N b) => new(a.V + b.V); }
        """)]
    [InlineData("""Say(Make<A>().Name); Say(Make<B>().Name); T Make<T>() where T : IMake<T> => T.Make("x");""", """
        interface IMake<T> { static abstract T Make(string n); string Name { get; } } class A : IMake<A> { public string Name { get; init; } = ""; public static A Make(string n) => new A { Name = "A" + n }; }
        class B : IMake<B> { public string Name { get; init; } = ""; static B IMake<B>.Make(string n) => new B { Name = "B" + n }; }
        """)]
    public void An_interface_has_static_members(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("""
        A a = new B(); Say(a.V()); Say(a.N()); Say(((B)a).N()); Say(a.P); Say(new C().V()); A c = new C(); Say(c.V());
        Say(c.P); Say(c.Abs()); Say(c.Base2()); Say(c.ToString()); Say($"{c}"); Say(c + "");
        """,
        """
        abstract class A { public virtual string V() => "A"; public string N() => "nA"; public virtual int P => 1; public abstract string Abs(); public virtual string Base2() => "A2"; }
        class B : A { public override string V() => "B" + base.V(); public new string N() => "nB"; public override int P => base.P + 1; public override string Abs() => "absB"; }
        class C : B { public override string V() => "C" + base.V(); public sealed override int P => base.P + 10; public override string Base2() => base.Base2() + "C"; public override string ToString() => "cc"; }
        """)]
    [InlineData("A a = new C(); Say(a.F()); B b = new C(); Say(b.F()); b = new B(); Say(((A)b).F());", """class A { public virtual string F() => "A"; } class B : A { public new virtual string F() => "B"; } class C : B { public override string F() => "C"; }""")]
    [InlineData("Say(new D().Seen);", """
        class B { public string Seen; public B() { Seen = Name(); } protected virtual string Name() => "b"; }
        class D : B { private string _n = "init"; private string? _late; public D() { _late = "x"; } protected override string Name() => _n + _late; }
        """)]
    [InlineData("B b = new D(); Say(b.Clone().Tag()); Say(b.Me.Tag()); D d = new D(); Say(d.Clone().Tag());", """
        class B { public virtual B Clone() => new B(); public virtual string Tag() => "b"; public virtual B Me => this; }
        class D : B { public override D Clone() => new D(); public override string Tag() => "d"; public override D Me => this; }
        """)]
    [InlineData("""
        var c = new C(); Say(c.F()); Say(((I)c).F()); Say(((J)c).F()); I i = c; i.P = 4; Say(i.P); Say(((I)c)[2]);
        i.E += () => Say("fired"); c.Fire(); IComparable<C> cmp = c; Say(cmp.CompareTo(c));
        """,
        """
        interface I { string F(); int P { get; set; } int this[int i] { get; } event Action E; } interface J { string F(); }
        class C : I, J, IComparable<C> { private int _p; private Action? _e; public string F() => "c"; string I.F() => "i"; string J.F() => "j"; int I.P { get => _p; set => _p = value * 2; } int I.this[int i] => i + 1; event Action I.E { add { _e += value; } remove { _e -= value; } } public void Fire() => _e?.Invoke(); int IComparable<C>.CompareTo(C? o) => 7; }
        """)]
    [InlineData("""B b = new D(); Say(b.F(1)); Say(b.F("x")); Say(b.G<int>()); I i = new D(); Say(i.H<string>(2));""", """
        interface I { string H<T>(int n); } class B { public virtual string F<T>(T t) => "B" + t; public virtual string G<T>() => typeof(T).Name; }
        class D : B, I { public override string F<T>(T t) => $"D{typeof(T).Name}{t}"; public override string G<T>() => "D" + base.G<T>(); public string H<U>(int n) => typeof(U).Name + n; }
        """)]
    [InlineData("""Rep<string> r = new SRep(); r.Add("a"); Say(r.Last()); Say(r.Show(2)); IRep<string> ir = r; ir.Add("b"); Say(ir.Last());""", """
        interface IRep<T> { void Add(T t); T Last(); } abstract class Rep<T> : IRep<T> { protected readonly List<T> L = []; public virtual void Add(T t) => L.Add(t); public T Last() => L[^1]; public abstract string Show(int n); }
        class SRep : Rep<string> { public override void Add(string t) => base.Add(t + "!"); public override string Show(int n) => L[0] + n; }
        """)]
    [InlineData("Say(new Outer.Inner(3).Up()); Say(new FT().N); Say(Ns.Deep.K.V);", """
        class Outer { private int _p = 5; private static int S = 6; public class Inner(int n) { public int Up() => n + new Outer()._p + S; } }
        file class FT { public int N => 8; } namespace Ns.Deep { public static class K { public const int V = 4; } }
        """)]
    public void Members_are_overridden_hidden_and_implemented(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("Say(new F<C>().Make().N);", "class C { public int N = 5; } class F<T> where T : new() { public T Make() => new T(); }")]
    [InlineData("""
        string N<T>() => typeof(T).Name; Say(N<int>()); Say(N<C>()); Say(typeof(C).FullName); Say(nameof(C));
        bool Is<T>() => typeof(T) == typeof(string); Say(Is<string>()); Say(Is<int>());
        """,
        "class C { }")]
    [InlineData("""
        int Count<T>() { Reg<T>.Add(); Reg<T>.Add(); return Reg<T>.N; } Say(Count<int>()); Say(Count<string>());
        Say(Count<int>()); Say(Reg<int>.N); Say(Reg<List<int>>.N); Say(Cache<string>.Of("a") + Cache<int>.Of("b"));
        """,
        """static class Reg<T> { public static int N; public static void Add() => N++; } static class Cache<T> { private static readonly Dictionary<string, string> D = new() { ["k"] = typeof(T).Name }; public static string Of(string s) => D["k"] + s; }""")]
    [InlineData("""
        Say(++G<int>.N); Say(++G<int>.N); Say(++G<string>.N); Say(G<int>.Name); Say(G<string>.Inc()); Say(G<string>.Inc());
        Say(G<int>.N); var a = new Box<int>(1); var b = new Box<string>("x"); Say(Box<int>.Count); Say(Box<string>.Count);
        new Box<int>(2); Say(Box<int>.Count); Say(Outer<int>.Inner.K++); Say(Outer<int>.Inner.K); Say(Outer<string>.Inner.K);
        """,
        """
        static class G<T> { public static int N; public static string Name = typeof(T).Name; public static int Inc() => ++N; }
        class Box<T> { public static int Count { get; private set; } public Box(T v) { Count++; } } class Outer<T> { public static class Inner { public static int K = 1; } }
        """)]
    [InlineData("T Make<T>() where T : new() => new T(); Say(Make<C>().N); Say(Make<List<int>>().Count); Say(Make<int>()); Say(Make<S>().N);", "class C { public int N = 5; } struct S { public int N = 6; public S() { } }")]
    public void A_type_parameter_is_the_type_it_stands_for(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("Say(A.Y); Say(Log.L); Say(B.V); Say(Log.L); var c = new CC(); Say(Log.L); Say(A.X); Say(A.Z);", """
        static class Log { public static string L = ""; public static int Add(string s, int n) { L += s; return n; } }
        class A { public static int X = Log.Add("x", Y + 1); public static int Y = Log.Add("y", 5); public static int Z; static A() { Log.L += "A"; Z = X + Y; } }
        class B { public static int V => 3; static B() => Log.L += "B"; } class CC { private static readonly int S = Log.Add("s", 1); private int _i = Log.Add("i", 1); static CC() => Log.L += "C"; public CC() => Log.L += "c"; }
        """)]
    public void Static_constructors_run_once_and_in_time(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("Say(Settings.Hosts); Say(Settings.Log); Settings.Hosts++; Say(Settings.Hosts); Say(Later.Name);", """
        static class Settings
        {
            public static int Hosts = 1; public static string Log = "start";
            [System.Runtime.CompilerServices.ModuleInitializer] internal static void First() { Hosts += 4; Log += " first"; Later.Name ??= "set"; }
            [System.Runtime.CompilerServices.ModuleInitializerAttribute] public static void Second() => Log += " second" + Later.Name;
        }
        static class Later { public static string? Name; static Later() => Settings.Log += " Later"; [System.Runtime.CompilerServices.ModuleInitializer] internal static void Last() => Settings.Log += " last"; }
        """)]
    public void Module_initializers_run_before_all_else(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("var p = new P(); Say(p.N); p.N = 5; Say(p.N); Say(p.M()); Say(p[2]); p.Opt();", """
        partial class P { public partial int N { get; set; } public partial int M(int k = 4); public partial int this[int i] { get; } partial void None(int n); public void Opt() => None(int.Parse("x")); }
        partial class P { private int _n; public partial int N { get => _n; set => _n = value * 2; } public partial int M(int l) => l + 1; public partial int this[int at] => at * 3; }
        """)]
    [InlineData("""X.Log("a"); X.Dbg("b"); Say(X.L); System.Diagnostics.Debug.Assert(false); System.Diagnostics.Debug.WriteLine(X.Eval()); Say(X.L);""", """static class X { public static string L = ""; [System.Diagnostics.Conditional("NOPE")] public static void Log(string s) => L += s; [System.Diagnostics.Conditional("DEBUG")] public static void Dbg(string s) => L += s; public static string Eval() { L += "e"; return ""; } }""")]
    public void Partial_members_and_omitted_calls(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("""Say("abc".Twice); Say("abc".Rep(2)); Say(string.Make(3)); Say(new[] { 1, 2 }.Second); Say(C.Zero.N); var c = new C { N = 4 }; c.Double = 10; Say(c.N); Say("x".G(5));""", """class C { public int N; } static class E { extension(string s) { public string Twice => s + s; public string Rep(int n) => string.Join("", Enumerable.Repeat(s, n)); public static string Make(int n) => new string('x', n); public string G<T>(T t) => s + t; } extension<T>(T[] a) { public T Second => a[1]; } extension(C c) { public static C Zero => new C(); public int Double { get => c.N * 2; set => c.N = value / 2; } } }""")]
    public void Extension_members(string statements, string declarations) => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("""Say(E.Rep("q", 2));""", "static class E { extension(string s) { public string Rep(int n) => s + n; } }")]
    public void An_extension_member_called_as_a_static_one_is_not_followed(string statements, string declarations) => Differential.AssertNotKnown(statements, declarations);
}
