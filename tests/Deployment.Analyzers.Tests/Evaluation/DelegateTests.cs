using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>Delegates that are put together, and events, call what the program calls.</summary>
public class DelegateTests
{
    [Theory]
    [InlineData("Action<string>? on = null; on += s => Say(s); on?.Invoke(\"Oslo\"); on += s => Say(s + \"!\"); on(\"Bergen\"); Say(on == null); on -= null; on(\"Narvik\");")]
    [InlineData("Action a = () => Say(1), b = () => Say(2); Action? on = a + b; on += a; on -= a; on(); on -= b; on!(); on -= a; Say(on is null); on -= a; Say(on == null); Func<int> f = () => 1; f += () => 2; Say(f());")]
    [InlineData("var calls = new Calls(); Action? on = calls.One; on += calls.One; on -= calls.One; on!(); on -= calls.One; Say(calls.Count); Say(on is null);")]
    [InlineData("var b = new Bell(); b.Ring(\"none\"); Action<string> say = s => Say(s); b.On += say; b.On += s => Say(s + 2); b.Ring(\"x\"); b.On -= say; b.Ring(\"y\"); b.Clear(); b.Ring(\"z\"); Say(\"end\");")]
    [InlineData("var b = new Bell(); b.Start(); Say(b.Count);")]
    [InlineData("Action f = () => Set(); int x = 1; f(); Say(x); void Set() => x = 5;")]
    [InlineData("var b = new Bell(); b.Counted += () => Say(\"called\"); Say(b.Count);")]
    public void Delegates_are_combined(string statements) => Differential.AssertSame(statements, """
        public class Calls { public int Count; public void One() => Count++; }
        public class Bell
        {
            public int Count;
            public event Action<string>? On;
            public event Action Started = () => Starts++;
            private static int Starts;
            public void Start() { Started(); Count += Starts; }
            public event Action Counted { add { Count++; value(); } remove { } }
            public void Ring(string s) => On?.Invoke(s);
            public void Clear() => On = null;
        }
        """);

    [Theory]
    [InlineData("var n = 0; Func<Action> make = () => () => n++; Action? on = make(); on -= make(); on?.Invoke(); Say(n);")]
    [InlineData("var n = 0; Bell.Rung += () => n++; Bell.Ring(); Say(n);")]
    [InlineData("var n = 0; AppDomain.CurrentDomain.ProcessExit += (_, _) => n++; Say(n);")]
    [InlineData("Func<Action> make = () => () => { }; Action a = make(), b = make(); Say(a == b);")]
    public void What_a_delegate_calls_is_not_guessed(string statements) => Differential.AssertNotKnown(
        statements, "public static class Bell { public static event Action? Rung; public static void Ring() => Rung?.Invoke(); }");

    [Theory]
    [InlineData("Say(new D().Get()()); Say(string.Join(\",\", new D().All()));", "class B { public virtual string H() => \"b\"; public virtual string Tag(int n) => \"b\" + n; } class D : B { public override string H() => \"d\"; public override string Tag(int n) => \"d\" + n; public Func<string> Get() => base.H; public IEnumerable<string> All() => new[] { 1, 2 }.Select(base.Tag); }")]
    public void A_method_of_the_base_is_that_of_the_base(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("string s = null!; try { Func<string> f = s.Trim; Say(\"no\"); } catch (ArgumentException) { Say(\"thrown\"); }")]
    [InlineData("D? d = null; try { Func<string> f = d!.Virtual; Say(\"no\"); } catch (NullReferenceException) { Say(\"thrown\"); } try { Func<string> f = d!.Own; Say(\"no\"); } catch (ArgumentException) { Say(\"thrown\"); } Func<string> g = d!.Extended; Say(g());", "class D { public virtual string Virtual() => \"\"; public string Own() => \"\"; } static class Extensions { public static string Extended(this D? d) => \"e\"; }")]
    public void A_method_of_null_cannot_be_passed_around(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("var log = \"\"; Action<S> f = s => { s.N++; log += s.N; }; f += s => log += s.N; f(new S()); Say(log);", "interface I { void Inc(); } struct S : I { public int N; public void Inc() => N++; }")]
    public void Each_of_several_functions_is_handed_a_copy(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);

    [Theory]
    [InlineData("var n = 0; A a = new B(); a.X += () => n++; a.Ring(); Say(n);", "class A { public virtual event Action? X; public void Ring() => X?.Invoke(); } class B : A { public override event Action? X { add { base.X += value; base.X += value; } remove { } } }")]
    public void An_event_of_the_base_is_that_of_the_base(string statements, string declarations = "") => Differential.AssertSame(statements, declarations);
}
